import { daysBetween, plusDays, weekdayOf } from './day.ts';

/** A stretch of days, the first and the last of them included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A named part of a school year: `2026-27`, its term `2026-27.autumn`, its half-term `2026-27.autumn-1`. */
export interface Period extends Days {
  readonly name: string;
}
export type PeriodKind = 'academic-year' | 'term' | 'half-term';

/** As the school's stream keeps it (ORG-07): half-terms are named without their year. */
export interface AcademicYear extends Days {
  readonly academicYear: string;
  readonly halfTerms: readonly Period[];
}

/** What a school has published of its days, in any order. Where it says nothing, answers are null. */
export interface SchoolCalendar {
  readonly years: readonly AcademicYear[];
  /** Days within half-terms on which the school is closed. */
  readonly closures: readonly Days[];
  /** When a school day ends, `HH:MM` in London; null where nobody has said. */
  readonly dayEndsAt: string | null;
  /** Where that is said from a day on: of those that hold on a day, the newest counts. */
  readonly dayEnds?: readonly { readonly from: string; readonly endsAt: string }[];
}

/** When a school day ends, `HH:MM` in London; null where nobody has said. */
export const schoolDayEnd = ({ dayEndsAt, dayEnds = [] }: SchoolCalendar, day: string): string | null => {
  const held = dayEnds.filter(({ from }) => from <= day);
  return held.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.endsAt ?? dayEndsAt;
};

const terms = ['autumn', 'spring', 'summer'];

/** A term is its two half-terms and the holiday between them. */
const termsIn = ({ academicYear, halfTerms }: AcademicYear): readonly Period[] =>
  terms.flatMap((term) => {
    const half = (number: number) => halfTerms.find(({ name }) => name === `${term}-${number}`);
    const [first, second] = [half(1), half(2)];
    if (first === undefined || second === undefined) return [];
    return [{ name: `${academicYear}.${term}`, from: first.from, to: second.to }];
  });

const periodsIn = (year: AcademicYear, kind: PeriodKind): readonly Period[] => {
  const { academicYear, from, to, halfTerms } = year;
  switch (kind) {
    case 'academic-year':
      return [{ name: academicYear, from, to }];
    case 'term':
      return termsIn(year);
    case 'half-term':
      return halfTerms.map((one) => ({ ...one, name: `${academicYear}.${one.name}` }));
  }
};

/** All known periods of a kind, earliest first. */
export const periodsOf = ({ years }: SchoolCalendar, kind: PeriodKind): readonly Period[] => {
  const periods = years.flatMap((year) => periodsIn(year, kind));
  return periods.toSorted((a, b) => (a.from + a.name < b.from + b.name ? -1 : 1));
};

/** The period that holds a day, or null. A half-term holiday belongs to its term, but to no half-term. */
export const periodOf = (school: SchoolCalendar, kind: PeriodKind, day: string): Period | null =>
  periodsOf(school, kind).find(({ from, to }) => from <= day && day <= to) ?? null;

/** The first period that begins after a day, or null. */
export const nextPeriod = (school: SchoolCalendar, kind: PeriodKind, day: string): Period | null =>
  periodsOf(school, kind).find(({ from }) => from > day) ?? null;

/** The period of a name, such as `2026-27.autumn-1`, or null. */
export const periodNamed = ({ years }: SchoolCalendar, name: string): Period | null => {
  const kinds: readonly PeriodKind[] = ['academic-year', 'term', 'half-term'];
  const known = years.flatMap((year) => kinds.flatMap((kind) => periodsIn(year, kind)));
  return known.find((period) => period.name === name) ?? null;
};

const isOpen = ({ closures }: SchoolCalendar, day: string): boolean =>
  weekdayOf(day) <= 5 && !closures.some(({ from, to }) => from <= day && day <= to);

/**
 * Whether pupils are at school on a day: Monday to Friday in a half-term, no closure.
 * Null where no known school year holds it.
 */
export const isSchoolDay = (school: SchoolCalendar, day: string): boolean | null => {
  if (periodOf(school, 'half-term', day) !== null) return isOpen(school, day);
  return periodOf(school, 'academic-year', day) === null ? null : false;
};

const eachDay = ({ from, to }: Days): readonly string[] => {
  const length = daysBetween(from, to) + 1;
  return Array.from({ length }, (_, at) => plusDays(from, at));
};

/** The school days from one day to another, both included, earliest first. */
export const schoolDaysIn = (school: SchoolCalendar, days: Days): readonly string[] =>
  eachDay(days).filter((day) => isSchoolDay(school, day) === true);

/** The first school day after a day, or null. */
export const nextSchoolDay = (school: SchoolCalendar, day: string): string | null => {
  for (const halfTerm of periodsOf(school, 'half-term')) {
    const found = eachDay(halfTerm).find((one) => one > day && isOpen(school, one));
    if (found !== undefined) return found;
  }
  return null;
};
