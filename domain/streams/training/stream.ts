import { trainingEvents } from '../../../events/catalogue/training.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { ofPerson } from '../../kernel/retention.ts';
import { commandOf } from './command-of.ts';
import { trainingCommands } from './commands.ts';
import { originalOf } from './correct.ts';
import { trainingDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { trainingFacts } from './facts.ts';
import { trainingNotices } from './notices.ts';
import { trainingNeeds } from './offers.ts';
import { trainingPermissions } from './permissions.ts';
import { readTrainingSettings } from './settings.ts';
import { initialState } from './state.ts';
import { trainingTimes } from './times.ts';

export { auditCoverageOf, type Coverage, coverageOf } from './coverage.ts';
export { type Clocked, clocked } from './dues.ts';
export { keptOfTraining, trainingIn } from './kept.ts';
export { runsOfTraining } from './legal-runs.ts';
export { firstTopicsMissing, lastHad, overdueIn } from './overdue.ts';
export type { TrainingState } from './state.ts';

/** `training/<person>`: what somebody was trained in, is to be, and says to need (TRG-01 to TRG-11). */
export const trainingStream = defineStream({
  events: trainingEvents,
  description: 'What one person was trained in, is to be trained in, and says to need',
  idForm: idOf('person'),
  commands: trainingCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: readTrainingSettings,
  facts: trainingFacts,
  offers: trainingNeeds,
  retention: { of: ofPerson('staff-record') },
  permissions: trainingPermissions,
  sensitive: false,
  subjectOf: (person) => person,
  originalOf,
  times: trainingTimes,
  occurredAtOf: recordedNow,
  deadlines: trainingDeadlines,
  notices: trainingNotices,
});
