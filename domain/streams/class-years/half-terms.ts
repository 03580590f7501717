import { halfTermNames } from '../../../events/catalogue/words.ts';
import { periodNamed, periodOf, type SchoolCalendar } from '../../kernel/calendar.ts';

export type HalfTermName = (typeof halfTermNames)[number];

/** The half-term that holds a day, by its name without the year. */
export const halfTermOf = (school: SchoolCalendar, day: string): HalfTermName | null => {
  const name = periodOf(school, 'half-term', day)?.name.split('.')[1];
  return halfTermNames.find((one) => one === name) ?? null;
};

/**
 * The last day of the half-term by whose end a class agrees to its rules; null: the calendar does not say
 * (AGR-05).
 */
export const agreementDueOn = (school: SchoolCalendar, academicYear: string): string | null =>
  periodNamed(school, `${academicYear}.autumn-1`)?.to ?? null;
