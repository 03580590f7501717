import { checksEvents } from '../../../events/catalogue/checks.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { checksCommands } from './commands.ts';
import { originalOf } from './correct.ts';
import { checkDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { checkFacts } from './facts.ts';
import { idOfCheck } from './ids.ts';
import { checkNotices } from './notices.ts';
import { checksPermissions } from './permissions.ts';
import { checkRetention } from './retention.ts';
import { checkSettings } from './settings.ts';
import { initialState } from './state.ts';
import { checkTimes } from './times.ts';

export { makersOf } from './deadlines.ts';
export { duesOf as duesOfCheck, intervalOf, lastDone, madeOf, runsOf } from './dues.ts';
export { kindOf, thingOf } from './ids.ts';
export { checkIn, keptOfCheck } from './kept.ts';
export { runsOfCheck } from './legal-runs.ts';
export { checkSettings } from './settings.ts';
export { answerTo, type CheckState, callsIn, doneAs, type Finding, openIn, systemIn } from './state.ts';

/**
 * `checks/<kind>` or `checks/<kind>.<system or blog>`: filtering and monitoring, whole security checks,
 * comments of a blog, and the yearly reviews (MON-01, MON-02, PUB-06, ACC-01).
 */
export const checksStream = defineStream({
  events: checksEvents,
  description: 'What is looked at again and again: filtering, security, comments of a blog, access rights',
  idForm: idOfCheck,
  commands: checksCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  originalOf,
  settings: checkSettings,
  facts: checkFacts,
  offers: null,
  retention: checkRetention,
  permissions: checksPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: checkTimes,
  occurredAtOf: recordedNow,
  deadlines: checkDeadlines,
  notices: checkNotices,
});
