import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { type Recipient, toClassStaff } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { agreementDues, classOfCycle, copiesDues, lessonDues } from './dues.ts';
import { classYearOf } from './ids.ts';
import { overdueTo } from './overdue-to.ts';
import type { ClassYearSettings } from './settings.ts';
import type { ClassYearState } from './state.ts';

type Context = DeadlineContext<ClassYearSettings>;

/** Those who work with the class; once it is too late, those who hear of that. */
const recipients = ({ cycle, hasFallenDue }: Due, settings: NoticeSettings): readonly Recipient[] => {
  const ofClass = classOfCycle(cycle);
  return hasFallenDue ? overdueTo(ofClass, settings) : [toClassStaff(ofClass)];
};
const dayOf = (due: Due): string => ('dueOn' in due ? due.dueOn : due.dueAt);

const classAgreement = defineDeadline({
  name: 'class-agreement',
  items: ['AGR-05'],
  ...ofOwnStream,
  reminders: { daysBefore: [14], sent: 'in-digest' },
  duesOf: (state: ClassYearState, { streamId, settings, school }: Context): readonly Due[] => {
    const classYear = classYearOf(streamId);
    return classYear === null ? [] : agreementDues(state, classYear, settings, school);
  },
  command: ({ cycle }) => ({ type: 'RecordClassAgreementFellDue', cycle }),
  recipients,
  line: (due) => `A class writes and agrees on its rules by ${dayOf(due)}.`,
});

const classAgreementCopies = defineDeadline({
  name: 'class-agreement-copies',
  items: ['AGR-06'],
  ...ofOwnStream,
  reminders: { daysBefore: [], sent: 'in-digest' },
  duesOf: (state: ClassYearState, { streamId }: Context): readonly Due[] => {
    const classYear = classYearOf(streamId);
    return classYear === null ? [] : copiesDues(state, classYear);
  },
  command: ({ cycle }) => ({ type: 'RecordCopiesFellDue', cycle }),
  recipients: ({ cycle }) => [toClassStaff(classOfCycle(cycle))],
  line: (due) => `Pupils have no copy of the rules of their class; they were due on ${dayOf(due)}.`,
});

const lesson = defineDeadline({
  name: 'online-safety-lesson',
  items: ['CUR-02'],
  ...ofOwnStream,
  reminders: { daysBefore: [21], sent: 'in-digest' },
  duesOf: (state: ClassYearState, { streamId, settings, school }: Context): readonly Due[] => {
    const classYear = classYearOf(streamId);
    return classYear === null ? [] : lessonDues(state, classYear, settings, school);
  },
  command: ({ cycle }) => ({ type: 'RecordLessonFellDue', cycle }),
  recipients,
  line: (due) => `A class has a lesson on online safety by ${dayOf(due)}, the end of the term.`,
});

export const classYearDeadlines = [classAgreement, classAgreementCopies, lesson];
