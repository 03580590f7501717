import { decideVolunteer, reviewTraining } from './assign.ts';
import { completeAudit, endNeed, requestAudit } from './audit.ts';
import type { TrainingCommand } from './commands.ts';
import { complete, updateKnowledge } from './complete.ts';
import { correct } from './correct.ts';
import type { TrainingContext, TrainingDecision } from './decision.ts';
import { endWithRole } from './ending.ts';
import { recordAuditFallen, recordFallen } from './fallen.ts';
import { closeAccount, createAccount } from './platform.ts';
import type { TrainingState } from './state.ts';

export const decide = (
  command: TrainingCommand,
  state: TrainingState,
  context: TrainingContext,
): TrainingDecision => {
  switch (command.type) {
    case 'ReviewTraining':
      return reviewTraining(state, context);
    case 'DecideVolunteerTraining':
      return decideVolunteer(command, state, context);
    case 'CompleteTraining':
      return complete(command, state, context);
    case 'RecordKnowledgeUpdate':
      return updateKnowledge(command, state, context);
    case 'CreatePlatformAccount':
      return createAccount(command, state, context);
    case 'ClosePlatformAccount':
      return closeAccount(command, state, context);
    case 'RequestNeedsAudit':
      return requestAudit(command, state, context);
    case 'CompleteNeedsAudit':
      return completeAudit(command, state, context);
    case 'EndTrainingNeed':
      return endNeed(command, state, context);
    case 'EndWithRole':
      return endWithRole(state, context);
    case 'RecordTrainingFellDue':
      return recordFallen(command, state, context);
    case 'RecordNeedsAuditFellDue':
      return recordAuditFallen(command, state, context);
    case 'CorrectTraining':
      return correct(command, state);
  }
};
