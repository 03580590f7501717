import { nextPeriod, nextSchoolDay, periodOf, type SchoolCalendar } from './calendar.ts';
import { lastInstantOf } from './due.ts';
import { londonDate } from './london.ts';
import { dueWithin, type TimeLimit } from './time-limit.ts';

/** Something that is done again and again. */
export interface Recurring {
  /** Day on which it was last done; null: never. */
  readonly last: string | null;
  /** Day from which on it is expected, where it was never done; null: nobody has said. */
  readonly expectedFrom: string | null;
}

/** The end of the period after the one in which it was last done. */
const endOfNext = (
  period: Extract<TimeLimit, { readonly kind: 'end-of' }>['period'],
  last: string,
  school: SchoolCalendar,
): string | null => {
  if (period === 'school-day') return nextSchoolDay(school, last);
  return nextPeriod(school, period, periodOf(school, period, last)?.to ?? last)?.to ?? null;
};

/**
 * The last day on which something is in time that is done once a period, or so many days after it was last
 * done; null where there is no interval, nobody expects it, or the calendar does not say.
 */
export const nextDueOn = (
  every: TimeLimit | null,
  { last, expectedFrom }: Recurring,
  school: SchoolCalendar,
): string | null => {
  if (every?.kind === 'end-of' && last !== null) return endOfNext(every.period, last, school);
  const due = dueWithin(every, { start: last ?? expectedFrom }, school);
  return due === null ? null : londonDate(lastInstantOf(due));
};
