import { happened, planned, type Times } from '../../kernel/times.ts';
import type { TrainingCommand } from './commands.ts';
import type { TrainingContext } from './decision.ts';
import { openAccount, type TrainingState } from './state.ts';

const day = (item: string) => happened<unknown, unknown, unknown>(item);

/** What somebody was trained in elsewhere, years ago, counts by its own day. */
export const trainingTimes: Times<TrainingCommand, TrainingState, TrainingContext> = {
  DecideVolunteerTraining: { on: day('TRG-06') },
  CompleteTraining: { on: day('TRG-02') },
  RecordKnowledgeUpdate: { on: day('TRG-04') },
  CreatePlatformAccount: { on: day('TRG-11') },
  ClosePlatformAccount: {
    on: happened('TRG-11', ({ platform }, state) => openAccount(state, platform)?.on ?? null),
  },
  RequestNeedsAudit: { answerBy: planned('TRG-09', (_, __, { today }) => today) },
  EndTrainingNeed: {
    on: happened('TRG-10', ({ need }, { needs }) => needs.find(({ by }) => by === need)?.on ?? null),
  },
  CorrectTraining: { 'changes.on': day('TRG-02') },
};
