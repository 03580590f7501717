import { refuse } from '../../kernel/decider.ts';
import type { HomeLearningCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { HomeLearningContext, HomeLearningDecision } from './decision.ts';
import { recordAccess, remind } from './family.ts';
import { subjectsOf } from './ids.ts';
import { rejections } from './rejections.ts';
import type { HomeLearningState } from './state.ts';
import { converse, notice, support } from './taking-part.ts';
import { acknowledge, recordFellDue, submit } from './work.ts';

export const decide = (
  command: HomeLearningCommand,
  state: HomeLearningState,
  context: HomeLearningContext,
): HomeLearningDecision => {
  const of = subjectsOf(context.streamId);
  if (of === null) return refuse(rejections.closureUnknown);
  switch (command.type) {
    case 'SubmitWork':
      return submit(command, of, state, context);
    case 'AcknowledgeWork':
      return acknowledge(command, of, state, context);
    case 'RecordAcknowledgementFellDue':
      return recordFellDue(command, of, state, context);
    case 'NoticeNonEngagement':
      return notice(command, of, state, context);
    case 'RecordConversation':
      return converse(command, of, state, context);
    case 'ProvideSltSupport':
      return support(command, of, state, context);
    case 'RecordHomeAccess':
      return recordAccess(command, of, state, context);
    case 'RemindOfOnlineRisks':
      return remind(of, state, context);
    case 'CorrectHomeLearning':
      return correct(command, state);
  }
};
