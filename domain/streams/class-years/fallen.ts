import type { ClassYearEvent } from '../../../events/catalogue/class-years.ts';
import { accept } from '../../kernel/decider.ts';
import { type Due, fallenDue } from '../../kernel/due.ts';
import type { ClassYear, ClassYearContext, ClassYearDecision, Command } from './decision.ts';
import { agreementDues, copiesDues, lessonDues, termsOfYear } from './dues.ts';
import { agreedIn, type ClassYearState } from './state.ts';

type Fallen = Command<'RecordClassAgreementFellDue' | 'RecordCopiesFellDue' | 'RecordLessonFellDue'>;

const duesOf = (
  { type }: Fallen,
  classYear: ClassYear,
  state: ClassYearState,
  { facts: { school }, settings }: ClassYearContext,
): readonly Due[] => {
  if (type === 'RecordCopiesFellDue') return copiesDues(state, classYear);
  if (school === undefined) return [];
  return type === 'RecordLessonFellDue'
    ? lessonDues(state, classYear, settings, school)
    : agreementDues(state, classYear, settings, school);
};

const eventOf = (
  { type }: Fallen,
  due: Due,
  classYear: ClassYear,
  state: ClassYearState,
): readonly ClassYearEvent[] => {
  if (!('dueOn' in due)) return [];
  const said = { ...classYear, dueOn: due.dueOn };
  switch (type) {
    case 'RecordClassAgreementFellDue':
      return [{ type: 'ClassAgreementFellDue', data: said }];
    case 'RecordCopiesFellDue':
      return [
        { type: 'ClassAgreementCopiesFellDue', data: { ...said, agreement: agreedIn(state)?.by ?? 1 } },
      ];
    case 'RecordLessonFellDue': {
      const term = termsOfYear.find((one) => due.cycle.endsWith(`.${one}`));
      return term === undefined ? [] : [{ type: 'OnlineSafetyLessonFellDue', data: { ...said, term } }];
    }
  }
};

/** Each once, and only what is still open by now. */
export const recordFallen = (
  command: Fallen,
  classYear: ClassYear,
  state: ClassYearState,
  context: ClassYearContext,
): ClassYearDecision => {
  const due = fallenDue(duesOf(command, classYear, state, context), command.cycle, context.now);
  return due === null ? accept() : accept(...eventOf(command, due, classYear, state));
};
