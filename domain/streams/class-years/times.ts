import { happened, type Times } from '../../kernel/times.ts';
import type { ClassYearCommand } from './commands.ts';
import type { ClassYearContext } from './decision.ts';
import { agreedIn, type ClassYearState, draftIn } from './state.ts';

const day = (item: string, follows: (state: ClassYearState) => string | null = () => null) =>
  happened<unknown, ClassYearState, unknown>(item, (_, state) => follows(state));

export const classYearTimes: Times<ClassYearCommand, ClassYearState, ClassYearContext> = {
  AuthorClassAgreement: { writtenOn: day('AGR-05') },
  AgreeClassAgreement: { agreedOn: day('AGR-05', (state) => draftIn(state)?.writtenOn ?? null) },
  IssueClassAgreementCopies: { on: day('AGR-06', (state) => agreedIn(state)?.agreed?.on ?? null) },
  ReferToClassAgreement: { on: day('AGR-07') },
  TeachOnlineSafetyLesson: { on: day('CUR-02') },
  DiscussTopic: { on: day('CUR-06') },
  MonitorTeaching: { on: day('TRG-08') },
  CorrectClassYear: {
    'changes.on': day('CUR-02'),
    'changes.agreedOn': day('AGR-05'),
    'changes.writtenOn': day('AGR-05'),
  },
};
