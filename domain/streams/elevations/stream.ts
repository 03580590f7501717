import { elevationsEvents } from '../../../events/catalogue/elevations.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { ofPerson } from '../../kernel/retention.ts';
import { noSettings } from '../../kernel/settings.ts';
import { elevationsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { elevationNotices } from './notices.ts';
import { elevationsPermissions } from './permissions.ts';
import { initialState } from './state.ts';
import { elevationTimes } from './times.ts';

export { elevationIn, keptOfElevation } from './kept.ts';
export { type LentRole, lentAt } from './offers.ts';
export { initialState as noElevation } from './state.ts';

/** `elevations/<person>`: roles that were lent to somebody for some hours, with a reason (decision 35). */
export const elevationsStream = defineStream({
  events: elevationsEvents,
  description: 'Roles that were lent to somebody for some hours',
  idForm: idOf('person'),
  commands: elevationsCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: noFacts,
  offers: null,
  retention: { of: ofPerson('permission') },
  permissions: elevationsPermissions,
  sensitive: true,
  subjectOf: (id) => id,
  times: elevationTimes,
  occurredAtOf: recordedNow,
  notices: elevationNotices,
});
