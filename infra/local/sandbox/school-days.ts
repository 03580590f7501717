import * as z from 'zod/mini';
import { calendar } from '../../trusts/fernhill/calendar.ts';

/** A day on which a school is open. */
export interface SchoolDay {
  /** `2026-09-02` */
  readonly date: string;
  /** From 0, over all that is played. */
  readonly number: number;
  /** `autumn-1` */
  readonly halfTerm: string;
  /** From 0, in its half-term. */
  readonly inHalfTerm: number;
  readonly isLastOfHalfTerm: boolean;
}

/** What the calendar of the example trust says of half-terms. */
const { halfTerms } = z
  .object({ halfTerms: z.array(z.object({ name: z.string(), from: z.string(), to: z.string() })) })
  .parse(calendar);
type HalfTerm = (typeof halfTerms)[number];
export const TERMS = 3;

const DAY_MS = 86_400_000;
const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(date).getUTCDay());

const datesOf = ({ from, to }: HalfTerm): readonly string[] => {
  const count = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(from) + at * DAY_MS).toISOString().slice(0, 10),
  ).filter(isWeekday);
};

/** Monday to Friday of the year's first terms. @param terms how many, two half-terms each */
export const schoolDays = (terms: number): readonly SchoolDay[] =>
  halfTerms
    .slice(0, terms * 2)
    .flatMap((halfTerm) =>
      datesOf(halfTerm).map((date, inHalfTerm, all) => ({
        date,
        halfTerm: halfTerm.name,
        inHalfTerm,
        isLastOfHalfTerm: inHalfTerm === all.length - 1,
      })),
    )
    .map((day, number) => ({ ...day, number }));

/** A day so many days later; weekends count. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
