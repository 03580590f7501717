import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, plusDays, plusMonths, weekdayOf } from '../../../../domain/kernel/day.ts';
import { instantsBetween } from '../../../support/calendars.ts';
import { forAll } from '../../../support/for-all.ts';

const DAY_MS = 86_400_000;
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const days = instantsBetween(1600, 2600).map((instant) => instant.slice(0, 10));
const months = fc.integer({ min: -500, max: 500 });

describe('days', () => {
  it('ORG-07 follow one another as in the calendar, over every day of six hundred years', () => {
    const wrong: string[] = [];
    let day = '1799-12-31';
    for (let ms = Date.UTC(1800, 0, 1); ms < Date.UTC(2400, 0, 1); ms += DAY_MS) {
      day = plusDays(day, 1);
      if (day !== textOf(ms) || weekdayOf(day) % 7 !== new Date(ms).getUTCDay()) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('ORG-07 are as far apart as was counted, in either direction', () => {
    forAll(fc.tuple(days, fc.integer({ min: -40_000, max: 40_000 })), ([day, count]) => {
      expect(plusDays(day, count)).toBe(textOf(Date.parse(day) + count * DAY_MS));
      expect(daysBetween(day, plusDays(day, count))).toBe(count);
    });
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-31', 24, '2028-12-31'],
    ['2027-01-15', -1, '2026-12-15'],
  ])('ORG-07 move from %s by %i months to %s, the last day of a shorter month', (day, count, moved) => {
    expect(plusMonths(day, count)).toBe(moved);
  });

  it('ORG-07 keep their number in another month, or are the last of that month', () => {
    forAll(fc.tuple(days, months), ([day, count]) => {
      const moved = plusMonths(day, count);
      const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + count];
      expect(moved.slice(0, 7)).toBe(textOf(Date.UTC(year, month, 1)).slice(0, 7));
      if (moved.slice(8) !== day.slice(8)) {
        expect(moved).toBe(textOf(Date.UTC(year, month + 1, 0)));
        expect(moved.slice(8) < day.slice(8)).toBe(true);
      }
    });
  });

  it('ORG-07 stay in order when they move by the same number of months', () => {
    forAll(fc.tuple(days, days, months), ([a, b, count]) => {
      const [earlier, later] = a < b ? [a, b] : [b, a];
      expect(plusMonths(earlier, count) <= plusMonths(later, count)).toBe(true);
    });
  });

  it('ORG-07 have a weekday from the first to the last', () => {
    expect([weekdayOf('0000-01-01'), weekdayOf('1600-02-29'), weekdayOf('9999-12-31')]).toEqual([6, 2, 5]);
  });

  it('ORG-07 stay within four digits of a year, so that their texts keep their order', () => {
    expect([plusDays('9999-12-31', 1), plusDays('0000-01-01', -1)]).toEqual(['9999-12-31', '0000-01-01']);
    expect([plusMonths('9999-12-01', 1), plusMonths('0000-01-31', -1)]).toEqual(['9999-12-31', '0000-01-01']);
    expect([plusMonths('9999-11-30', 1), plusMonths('0000-02-29', -1)]).toEqual(['9999-12-30', '0000-01-29']);
  });
});
