import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { periodNamed } from '../../kernel/calendar.ts';

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A day, half-term, term or year, as precisely as somebody said it. */
export interface NamedDays {
  readonly precision: 'date' | 'half-term' | 'term' | 'year';
  readonly value: string;
}

/** Month and day within which each half-term lies at any school of England, in the first or second year of its school year. */
const widest: Readonly<Record<string, readonly [year: 0 | 1, from: string, year: 0 | 1, to: string]>> = {
  'autumn-1': [0, '08-15', 0, '11-15'],
  'autumn-2': [0, '10-15', 1, '01-10'],
  'spring-1': [1, '01-01', 1, '03-05'],
  'spring-2': [1, '02-10', 1, '04-30'],
  'summer-1': [1, '03-25', 1, '06-10'],
  'summer-2': [1, '05-20', 1, '08-14'],
};

const widestOf = (first: number, halfTerm: string): Days | null => {
  const bounds = widest[halfTerm];
  if (bounds === undefined) return null;
  const [fromYear, from, toYear, to] = bounds;
  return { from: `${first + fromYear}-${from}`, to: `${first + toYear}-${to}` };
};

const within = (value: string): Days | null => {
  const [year = '', name = ''] = value.split('.');
  const first = Number(year.slice(0, 4));
  const begin = widestOf(first, name) ?? widestOf(first, `${name}-1`);
  const end = widestOf(first, name) ?? widestOf(first, `${name}-2`);
  return begin === null || end === null ? null : { from: begin.from, to: end.to };
};

/**
 * The days that are meant: of a half-term or term as the school has published them, or, before it has, those within which they must lie;
 * null where there is no such period.
 */
export const daysOf = (
  { precision, value }: NamedDays,
  calendar: SchoolCalendar | undefined,
): Days | null => {
  switch (precision) {
    case 'date':
      return { from: value, to: value };
    case 'year':
      return { from: `${value}-01-01`, to: `${value}-12-31` };
    case 'half-term':
    case 'term':
      return (calendar === undefined ? null : periodNamed(calendar, value)) ?? within(value);
  }
};
