import { accept, refuse } from '../../kernel/decider.ts';
import { classesOn, isPresentOn } from '../../kernel/person.ts';
import { dayRefusal } from './days.ts';
import type { ClassYear, ClassYearContext, ClassYearDecision, Command } from './decision.ts';
import { agreementDueOn } from './half-terms.ts';
import { rejections } from './rejections.ts';
import { agreedIn, type ClassYearState, draftIn } from './state.ts';

/** One a line; empty lines are none. */
export const countOf = (rules: string): number =>
  rules.split('\n').filter((line) => line.trim() !== '').length;

/**
 * Rules of a class are its own words, written down by somebody who works with it; other ones take their
 * place, never changed ones (AGR-05).
 */
export const author = (
  command: Command<'AuthorClassAgreement'>,
  classYear: ClassYear,
  { facts: { adult }, settings, today }: ClassYearContext,
): ClassYearDecision => {
  const { author: person, rules, writtenOn = today } = command;
  if (settings.pupil !== 'class-authored') return refuse(rejections.agreementNotInUse);
  const ruleCount = countOf(rules);
  if (ruleCount === 0) return refuse(rejections.rulesRequired);
  const outside = dayRefusal(classYear, writtenOn);
  if (outside !== null) return refuse(outside);
  const isOfClass =
    adult !== undefined &&
    isPresentOn(adult, writtenOn) &&
    classesOn(adult, writtenOn).includes(classYear.class);
  if (!isOfClass) return refuse(rejections.authorNotOfClass);
  return accept({
    type: 'ClassAgreementAuthored',
    data: { ...classYear, author: person, rules, ruleCount, writtenOn },
  });
};

export const isLateOn = ({ academicYear }: ClassYear, { facts }: ClassYearContext, day: string): boolean => {
  const dueOn = facts.school === undefined ? null : agreementDueOn(facts.school, academicYear);
  return dueOn !== null && day > dueOn;
};

/** After the first half-term it is accepted, and marked as late: it has happened (AGR-05, K2). */
export const agree = (
  { agreedOn: stated }: Command<'AgreeClassAgreement'>,
  classYear: ClassYear,
  state: ClassYearState,
  context: ClassYearContext,
): ClassYearDecision => {
  const agreedOn = stated ?? context.today;
  const draft = draftIn(state);
  if (draft === null) return agreedIn(state) === null ? refuse(rejections.notWritten) : accept();
  const outside = dayRefusal(classYear, agreedOn);
  if (outside !== null) return refuse(outside);
  const isLate = isLateOn(classYear, context, agreedOn);
  return accept({
    type: 'ClassAgreementAgreed',
    data: { ...classYear, agreement: draft.by, agreedOn, isLate },
  });
};

/** A copy a pupil of the rules in force, for those who are in the class (AGR-06). */
export const issueCopies = (
  { pupils, on: stated }: Command<'IssueClassAgreementCopies'>,
  classYear: ClassYear,
  state: ClassYearState,
  { today }: ClassYearContext,
): ClassYearDecision => {
  const on = stated ?? today;
  const agreed = agreedIn(state);
  if (agreed === null) return refuse(rejections.notAgreed);
  const outside = dayRefusal(classYear, on);
  if (outside !== null) return refuse(outside);
  if (pupils.some((one) => !state.roll.some(({ pupil }) => pupil === one)))
    return refuse(rejections.pupilNotInClass);
  const issued = state.copies.map(({ pupil }) => pupil);
  const open = [...new Set(pupils)].filter((one) => !issued.includes(one));
  return accept(
    ...open.map((pupil) => ({
      type: 'ClassAgreementCopyIssued' as const,
      data: { ...classYear, agreement: agreed.by, pupil, on },
    })),
  );
};

export const referTo = (
  { occasion, on: stated }: Command<'ReferToClassAgreement'>,
  classYear: ClassYear,
  state: ClassYearState,
  { today }: ClassYearContext,
): ClassYearDecision => {
  const on = stated ?? today;
  const outside = dayRefusal(classYear, on);
  if (outside !== null) return refuse(outside);
  const agreement = agreedIn(state)?.by ?? null;
  return accept({ type: 'ClassAgreementReferredTo', data: { ...classYear, agreement, occasion, on } });
};
