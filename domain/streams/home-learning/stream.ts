import { homeLearningEvents } from '../../../events/catalogue/home-learning.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { statedTime } from '../../kernel/instant.ts';
import { commandOf } from './command-of.ts';
import { homeLearningCommands } from './commands.ts';
import { homeLearningDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { homeLearningFacts } from './facts.ts';
import { idOfPupilAndClosure, subjectsOf } from './ids.ts';
import { homeLearningNotices } from './notices.ts';
import { homeAccessView } from './offers.ts';
import { originalOf } from './original.ts';
import { homeLearningPermissions } from './permissions.ts';
import { homeLearningRetention } from './retention.ts';
import { homeLearningSettings } from './settings.ts';
import { initialState } from './state.ts';
import { homeLearningTimes } from './times.ts';

export { subjectsOf } from './ids.ts';
export { homeLearningIn, keptOfHomeLearning } from './kept.ts';
export { type HomeLearningState, standingAccess, unanswered } from './state.ts';

/** `home-learning/<pupil>.<closure>`: a pupil to whom the school is closed (HLP-03, HLP-04, HLP-05). */
export const homeLearningStream = defineStream({
  events: homeLearningEvents,
  description: 'A pupil who learns at home while the school is closed: work, help, what the family has',
  idForm: idOfPupilAndClosure,
  commands: homeLearningCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: homeLearningSettings,
  facts: homeLearningFacts,
  offers: homeAccessView,
  retention: homeLearningRetention,
  permissions: homeLearningPermissions,
  sensitive: true,
  subjectOf: (streamId) => subjectsOf(streamId)?.pupil ?? null,
  originalOf,
  times: homeLearningTimes,
  occurredAtOf: statedTime,
  deadlines: homeLearningDeadlines,
  notices: homeLearningNotices,
});
