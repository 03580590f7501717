import { breachesEvents } from '../../../events/catalogue/breaches.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { noSettings } from '../../kernel/settings.ts';
import { breachesCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { breachNotices } from './notices.ts';
import { breachesPermissions } from './permissions.ts';
import { initialState } from './state.ts';
import { breachTimes } from './times.ts';

export { refusedId } from './ids.ts';
export { type BreachState, initialState as noBreach } from './state.ts';

/** `breaches/<breach>`: what somebody did, or tried to do, against the policy (ACC-11). */
export const breachesStream = defineStream({
  events: breachesEvents,
  description: 'What somebody did or tried to do against the policy',
  idForm: idOf('breach'),
  commands: breachesCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: noFacts,
  offers: null,
  permissions: breachesPermissions,
  sensitive: true,
  subjectOf: () => null,
  times: breachTimes,
  occurredAtOf: recordedNow,
  notices: breachNotices,
});
