import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { periodNamed } from '../../kernel/calendar.ts';

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A day or a half-term, as precisely as the minutes say it. */
export interface NamedDays {
  readonly precision: 'date' | 'half-term';
  readonly value: string;
}

/**
 * Month and day within which each half-term lies at any school of England, in the first or second year of its
 * school year.
 */
const widest: Readonly<Record<string, readonly [year: 0 | 1, from: string, year: 0 | 1, to: string]>> = {
  'autumn-1': [0, '08-15', 0, '11-15'],
  'autumn-2': [0, '10-15', 1, '01-10'],
  'spring-1': [1, '01-01', 1, '03-05'],
  'spring-2': [1, '02-10', 1, '04-30'],
  'summer-1': [1, '03-25', 1, '06-10'],
  'summer-2': [1, '05-20', 1, '08-14'],
};

const widestOf = (halfTerm: string): Days | null => {
  const [year = '', name = ''] = halfTerm.split('.');
  const bounds = widest[name];
  if (bounds === undefined) return null;
  const [fromYear, from, toYear, to] = bounds;
  const first = Number(year.slice(0, 4));
  return { from: `${first + fromYear}-${from}`, to: `${first + toYear}-${to}` };
};

/**
 * The days that are meant: of a half-term as the school has published them, or, before it has, those within
 * which it must lie; null where there is no such half-term.
 */
export const daysOf = (
  { precision, value }: NamedDays,
  calendar: SchoolCalendar | undefined,
): Days | null => {
  if (precision === 'date') return { from: value, to: value };
  return (calendar === undefined ? null : periodNamed(calendar, value)) ?? widestOf(value);
};
