import { reservationPurpose, reservationsEvents } from '../../../events/catalogue/reservations.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idOfKind } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { noSettings } from '../../kernel/settings.ts';
import { noTimes } from '../../kernel/times.ts';
import { reservationsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { reservationsPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { initialState } from './state.ts';

/**
 * `reservations/<purpose>.<hash of a name>`: a name that only one person can have, in a school or, for the
 * log-ins of the identity provider, in the whole trust: those stand in the tenant `_trust` (ACC-02).
 */
export const reservationsStream = defineStream({
  events: reservationsEvents,
  description: 'Names that only one person can have',
  idForm: idOfKind(['purpose', 'hash'], reservationPurpose.options, rejections.purposeUnknown),
  commands: reservationsCommands,
  stateVersion: 2,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: noFacts,
  offers: null,
  retention: { why: 'A hash of a name that is taken, and no name' },
  permissions: reservationsPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: noTimes,
  occurredAtOf: recordedNow,
});
