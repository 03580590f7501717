import { notificationsEvents } from '../../../events/catalogue/notifications.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { noSettings } from '../../kernel/settings.ts';
import { noTimes } from '../../kernel/times.ts';
import { idOfCause, recordIn } from './cause.ts';
import { notificationsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { mailedRoles } from './offers.ts';
import { notificationsPermissions } from './permissions.ts';
import { initialState } from './state.ts';

export { recordIn } from './cause.ts';

/**
 * `notifications/<stream>.<id>.<event>`: who is notified of a cause, resolved once (INC-04, INC-05, ORG-02).
 */
export const notificationsStream = defineStream({
  events: notificationsEvents,
  description: 'Who was notified of what happened',
  idForm: idOfCause,
  commands: notificationsCommands,
  stateVersion: 4,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: noFacts,
  offers: mailedRoles,
  retention: { why: 'A part of the record that it is about, and kept as long as that' },
  permissions: notificationsPermissions,
  sensitive: false,
  readAs: recordIn,
  subjectOf: () => null,
  times: noTimes,
  occurredAtOf: recordedNow,
});
