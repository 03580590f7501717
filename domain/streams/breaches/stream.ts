import { breachesEvents } from '../../../events/catalogue/breaches.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { londonDayEnd } from '../../kernel/london.ts';
import { commandOf } from './command-of.ts';
import { breachesCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { breachFacts } from './facts.ts';
import { breachNotices } from './notices.ts';
import { breachFact } from './offers.ts';
import { originalOf } from './original.ts';
import { breachesPermissions } from './permissions.ts';
import { breachRetention } from './retention.ts';
import { breachSettings } from './settings.ts';
import { initialState } from './state.ts';
import { breachTimes } from './times.ts';

export { concernOf as concernOfBreach } from './concern.ts';
export { countFor, groupOf as groupOfBreach } from './groups.ts';
export { refusedId } from './ids.ts';
export { breachIn, keptOfBreach } from './kept.ts';
export { kinds as breachKinds } from './kinds.ts';
export {
  type BreachStanding,
  standingOf as standingOfBreach,
  standings as breachStandings,
} from './standing.ts';
export type { BreachState } from './state.ts';

/**
 * `breaches/<breach>`: what somebody did, or tried to do, against the policy, and what followed (ACC-11,
 * AGR-18, UNA-01, UNA-04).
 */
export const breachesStream = defineStream({
  events: breachesEvents,
  description: 'What somebody did or tried to do against the policy, and what followed',
  idForm: idOf('breach'),
  commands: breachesCommands,
  stateVersion: 2,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: breachSettings,
  facts: breachFacts,
  offers: breachFact,
  retention: breachRetention,
  permissions: breachesPermissions,
  sensitive: true,
  subjectOf: () => null,
  concernOf,
  originalOf,
  times: breachTimes,
  occurredAtOf: recordedNow,
  // Which rules the policy stated is asked of the policy of that day.
  judgedAt: (command) =>
    command.type === 'RecordBreach' || command.type === 'ReportPasswordDisclosure'
      ? londonDayEnd(command.on)
      : null,
  notices: breachNotices,
});
