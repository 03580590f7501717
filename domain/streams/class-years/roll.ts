import { accept } from '../../kernel/decider.ts';
import { earlierEnd } from '../../kernel/held-roles.ts';
import type { ClassYear, ClassYearContext, ClassYearDecision, Command } from './decision.ts';
import type { ClassYearFacts } from './facts.ts';
import { daysOfYear } from './ids.ts';
import type { ClassYearState } from './state.ts';

interface Days {
  readonly from: string;
  readonly until: string | null;
}

/** The days that two stretches have in common; null: none. */
const common = (one: Days, other: Days): Days | null => {
  const from = [one.from, other.from].toSorted().at(-1) ?? one.from;
  const until = earlierEnd(one.until, other.until);
  return until !== null && until < from ? null : { from, until };
};

/**
 * On which days a pupil is in the class in this school year; null: on none. An end that is that of the year
 * is none.
 */
export const daysInClass = (
  pupil: NonNullable<ClassYearFacts['pupil']>,
  { class: ofClass, academicYear }: ClassYear,
): Days | null => {
  const { from, to: until } = daysOfYear(academicYear);
  const found = pupil.years
    .filter((year) => year.class === ofClass)
    .flatMap((year) =>
      pupil.roles.flatMap((held) => (held.role === 'pupil' ? (common(year, held) ?? []) : [])),
    )
    .flatMap((days) => common(days, { from, until }) ?? []);
  const last = found.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  if (last === undefined) return null;
  return { from: last.from, until: last.until === until ? null : last.until };
};

/**
 * The roll follows from the pupils' own records, as they are now: asked for at any time, twice or late, it
 * says once what is new. By it a class in a school year is there before anybody did anything in it, and what
 * is due in it falls due (AGR-05, CUR-02).
 */
export const reviewRoll = (
  { pupil }: Command<'ReviewRoll'>,
  classYear: ClassYear,
  { roll }: ClassYearState,
  { facts }: ClassYearContext,
): ClassYearDecision => {
  const days = facts.pupil === undefined ? null : daysInClass(facts.pupil, classYear);
  const before = roll.find((one) => one.pupil === pupil);
  if (days === null)
    return before === undefined
      ? accept()
      : accept({ type: 'PupilLeftClass', data: { ...classYear, pupil } });
  if (before?.from === days.from && before.until === days.until) return accept();
  return accept({ type: 'PupilJoinedClass', data: { ...classYear, pupil, ...days } });
};
