import { refuse } from '../../kernel/decider.ts';
import { agree, author, issueCopies, referTo } from './agreement.ts';
import type { ClassYearCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { ClassYearContext, ClassYearDecision } from './decision.ts';
import { recordFallen } from './fallen.ts';
import { classYearOf } from './ids.ts';
import { rejections } from './rejections.ts';
import { reviewRoll } from './roll.ts';
import type { ClassYearState } from './state.ts';
import { discuss, monitor, teach } from './teaching.ts';

export const decide = (
  command: ClassYearCommand,
  state: ClassYearState,
  context: ClassYearContext,
): ClassYearDecision => {
  const classYear = classYearOf(context.streamId);
  if (classYear === null) return refuse(rejections.classYearUnknown);
  switch (command.type) {
    case 'ReviewRoll':
      return reviewRoll(command, classYear, state, context);
    case 'AuthorClassAgreement':
      return author(command, classYear, context);
    case 'AgreeClassAgreement':
      return agree(command, classYear, state, context);
    case 'IssueClassAgreementCopies':
      return issueCopies(command, classYear, state, context);
    case 'ReferToClassAgreement':
      return referTo(command, classYear, state, context);
    case 'TeachOnlineSafetyLesson':
      return teach(command, classYear, context);
    case 'DiscussTopic':
      return discuss(command, classYear, context);
    case 'MonitorTeaching':
      return monitor(command, classYear, context);
    case 'RecordClassAgreementFellDue':
    case 'RecordCopiesFellDue':
    case 'RecordLessonFellDue':
      return recordFallen(command, classYear, state, context);
    case 'CorrectClassYear':
      return correct(command, classYear, state, context);
  }
};
