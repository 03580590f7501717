import { adopt, takeOver } from './adopt.ts';
import { approve } from './approve.ts';
import type { PolicyCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { PolicyContext, PolicyDecision } from './decision.ts';
import { draftVersion, merge, recordChange, rename } from './draft.ts';
import { recordReview, recordReviewFellDue, scheduleReview } from './review.ts';
import { publishToParents, recordSharingFellDue, shareWithBoard } from './share.ts';
import type { PolicyState } from './state.ts';

export const decide = (
  command: PolicyCommand,
  state: PolicyState,
  context: PolicyContext,
): PolicyDecision => {
  switch (command.type) {
    case 'AdoptPolicy':
      return adopt(command, state, context);
    case 'TakeOverPolicy':
      return takeOver(command, state, context);
    case 'RecordChange':
      return recordChange(command, state, context);
    case 'RenamePolicy':
      return rename(command, state);
    case 'MergePolicy':
      return merge(command, state);
    case 'DraftVersion':
      return draftVersion(command, state);
    case 'ApprovePolicy':
      return approve(command, state, context);
    case 'PublishToParents':
      return publishToParents(command, state, context);
    case 'ScheduleReview':
      return scheduleReview(command, state, context);
    case 'RecordReview':
      return recordReview(command, state, context);
    case 'RecordReviewFellDue':
      return recordReviewFellDue(command, state, context);
    case 'ShareWithBoard':
      return shareWithBoard(command, state);
    case 'RecordSharingFellDue':
      return recordSharingFellDue(command, state, context);
    case 'CorrectPolicy':
      return correct(command, state, context);
  }
};
