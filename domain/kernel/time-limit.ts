import type { Period, PeriodKind, SchoolCalendar } from './calendar.ts';
import { isSchoolDay, nextPeriod, nextSchoolDay, periodOf, schoolDayEnd } from './calendar.ts';
import { daysBetween, plusDays, plusMonths } from './day.ts';
import { type DueTime, isPast } from './due.ts';
import { plusMinutes } from './instant.ts';
import { londonDate, londonDayStart, londonInstant } from './london.ts';
import { endOfNamed } from './named-periods.ts';

/** How long something may take. Where a policy states none, nothing is ever overdue. */
export type TimeLimit =
  | { readonly kind: 'hours' | 'days' | 'months'; readonly count: number }
  /** Of the period that holds the start, or of the next one where none does. */
  | { readonly kind: 'end-of'; readonly period: PeriodKind | 'school-day' }
  /** Such as `2026-27.autumn-1` or `2021`; of any precision. */
  | { readonly kind: 'end-of-named'; readonly period: string }
  | { readonly kind: 'on'; readonly day: string };

/** Days that do not count, until the day on which they count again; null while nobody knows it. */
export interface Pause {
  readonly from: string;
  readonly until: string | null;
}

export interface Run {
  /** Day (London) or instant of the last completion that counts, or of what begins it; null: none runs. */
  readonly start: string | null;
  /** They stretch a limit of days or months; any other has an end that nothing moves. */
  readonly pauses?: readonly Pause[];
}

const dayOf = (start: string): string => (start.includes('T') ? londonDate(start) : start);
const instantOf = (start: string): string => (start.includes('T') ? start : londonDayStart(start));

/** The last day with what was paused before it added, each day once; null during a pause. */
const stretched = (start: string, due: string, pauses: readonly Pause[]): DueTime | null => {
  let [length, counted] = [daysBetween(start, due), 0];
  for (const { from, until } of pauses.toSorted((a, b) => daysBetween(b.from, a.from))) {
    const begin = Math.max(counted, daysBetween(start, from));
    if (begin > length) break;
    if (until === null) return null;
    const end = Math.max(begin, daysBetween(start, until));
    [length, counted] = [length + end - begin, end];
  }
  return { dueOn: plusDays(start, length) };
};

const endOf = (period: Period | null): DueTime | null => (period === null ? null : { dueOn: period.to });

const endOfDay = (school: SchoolCalendar, day: string): DueTime => {
  const endsAt = schoolDayEnd(school, day);
  return endsAt === null ? { dueOn: day } : { dueAt: londonInstant(day, endsAt) };
};

const endOfSchoolDay = (school: SchoolCalendar, start: string): DueTime | null => {
  const day = dayOf(start);
  const today = endOfDay(school, day);
  if (isSchoolDay(school, day) === true && !isPast(today, instantOf(start))) return today;
  const next = nextSchoolDay(school, day);
  return next === null ? null : endOfDay(school, next);
};

/**
 * Until when something is in time, from its start on: what has 14 days from the 1st is in time on the 15th.
 * Null where there is no limit, nothing runs, it is paused, or the calendar does not say.
 */
export const dueWithin = (limit: TimeLimit | null, run: Run, school: SchoolCalendar): DueTime | null => {
  const { start, pauses = [] } = run;
  if (limit === null || start === null) return null;
  const day = dayOf(start);
  switch (limit.kind) {
    case 'hours':
      return { dueAt: plusMinutes(instantOf(start), 60 * limit.count) };
    case 'days':
      return stretched(day, plusDays(day, limit.count), pauses);
    case 'months':
      return stretched(day, plusMonths(day, limit.count), pauses);
    case 'end-of':
      if (limit.period === 'school-day') return endOfSchoolDay(school, start);
      return endOf(periodOf(school, limit.period, day) ?? nextPeriod(school, limit.period, day));
    case 'end-of-named': {
      const dueOn = endOfNamed(school, limit.period);
      return dueOn === null ? null : { dueOn };
    }
    case 'on':
      return { dueOn: limit.day };
  }
};
