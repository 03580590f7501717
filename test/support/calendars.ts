import * as fc from 'fast-check';
import type { AcademicYear, Days, SchoolCalendar } from '../../domain/kernel/calendar.ts';
import { plusDays } from '../../domain/kernel/day.ts';
import { halfTermNames } from '../../events/catalogue/words.ts';

/** From the beginning of one year to that of another, UTC. */
export const instantsBetween = (from: number, until: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: Date.UTC(from, 0, 1), max: Date.UTC(until, 0, 1) - 1 })
    // Texts compare as times do.
    .map((ms) => new Date(ms).toISOString());

/** A school year of any six half-terms that follow one another, some of them of a single day. */
const academicYear = (start: number): fc.Arbitrary<AcademicYear> =>
  fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 0, max: 330 }), { minLength: 12, maxLength: 12 }),
      before: fc.integer({ min: 0, max: 15 }),
      after: fc.integer({ min: 0, max: 15 }),
      isShort: fc.boolean(),
    })
    .map(({ days, before, after, isShort }) => {
      const [first, at] = [`${start}-09-01`, days.toSorted((a, b) => a - b)];
      const day = (index: number) => plusDays(first, at[index] ?? 0);
      const halfTerms = halfTermNames.map((name, index) => ({
        name,
        from: day(2 * index),
        to: isShort && index === 3 ? day(2 * index) : day(2 * index + 1),
      }));
      const name = `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
      return { academicYear: name, from: plusDays(day(0), -before), to: plusDays(day(11), after), halfTerms };
    });

/** Some of the years from 2024 to 2029, in any order; between two of them one may be missing. */
export const academicYears: fc.Arbitrary<readonly AcademicYear[]> = fc
  .shuffledSubarray([2024, 2025, 2026, 2027, 2028, 2029])
  .chain((starts) => fc.tuple(...starts.map(academicYear)));

/** Days on which those years may say something, and some beyond. */
export const calendarDays = fc.integer({ min: -100, max: 2_400 }).map((day) => plusDays('2024-07-01', day));

const closure: fc.Arbitrary<Days> = fc
  .record({ from: calendarDays, length: fc.integer({ min: 0, max: 12 }) })
  .map(({ from, length }) => ({ from, to: plusDays(from, length) }));

export const schoolCalendars: fc.Arbitrary<SchoolCalendar> = fc.record({
  years: academicYears,
  closures: fc.array(closure, { maxLength: 6 }),
  dayEndsAt: fc.constantFrom(null, '12:00', '15:15'),
});

/** Has published nothing. */
export const noCalendar: SchoolCalendar = { years: [], closures: [], dayEndsAt: null };
