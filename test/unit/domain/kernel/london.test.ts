import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from '../../../../domain/kernel/day.ts';
import { londonDate, londonDayEnd, londonDayStart, londonInstant } from '../../../../domain/kernel/london.ts';
import { instantsBetween } from '../../../support/calendars.ts';
import { forAll } from '../../../support/for-all.ts';

const DAY_MS = 86_400_000;
/** What the platform's own time-zone data say: should the law change, an update of Node fails here. */
const zone = { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' } as const;
const platform = new Intl.DateTimeFormat('sv-SE', zone);
const wallClock = (instant: string): string => platform.format(new Date(instant));

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** 47,000 days, each formatted some times by the platform. */
const LONG_MS = 60_000;

const everyDay = (from: string, until: string): readonly string[] => {
  const days: string[] = [];
  for (let ms = Date.parse(from); ms < Date.parse(until); ms += DAY_MS) days.push(dayOf(ms));
  return days;
};

const moments = instantsBetween(1972, 2101);
const two = (number: number) => String(number).padStart(2, '0');
const times = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${two(hour)}:${two(minute)}`);
const days = moments.map((instant) => instant.slice(0, 10));
const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '1975-03-16', '1994-10-23', '1989-10-29'];
const changeDays = fc.constantFrom(...changes);

describe('time in London', { timeout: LONG_MS }, () => {
  it('GOV-04 has the dates that the platform knows, on every day of 1972 to 2100', () => {
    const wrong = everyDay('1972-01-01', '2101-01-01').flatMap((day) =>
      ['00:00:00.000', '22:59:59.999', '23:00:00.000']
        .map((time) => `${day}T${time}Z`)
        .filter((instant) => londonDate(instant) !== wallClock(instant).slice(0, 10)),
    );
    expect(wrong).toEqual([]);
  });

  it('GOV-04 begins and ends each day of 1972 to 2100 at midnight of its clocks', () => {
    const wrong = everyDay('1972-01-01', '2101-01-01').filter((day) => {
      const [start, end] = [londonDayStart(day), londonDayEnd(day)];
      const isWhole = Date.parse(londonDayStart(plusDays(day, 1))) - Date.parse(end) === 1;
      return !isWhole || wallClock(start) !== `${day} 00:00` || wallClock(end) !== `${day} 23:59`;
    });
    expect(wrong).toEqual([]);
  });

  it('GOV-04 shows at an instant the very time that was asked for, unless the clocks skip it', () => {
    forAll(
      fc.tuple(fc.oneof(days, changeDays), times),
      ([day, time]) => {
        const instant = londonInstant(day, time);
        const shown = wallClock(instant);
        const isSkipped = shown !== `${day} ${time}`;
        // A time that is skipped is an hour later on the clock, and the hour before it is not skipped.
        const later = Date.parse(`${shown.replace(' ', 'T')}Z`) - Date.parse(`${day}T${time}Z`);
        const hourBefore = new Date(Date.parse(instant) - 3_600_000).toISOString();
        if (isSkipped) expect(later).toBe(3_600_000);
        else expect(wallClock(hourBefore)).not.toBe(shown);
      },
      2_000,
    );
  });

  it('GOV-04 gives the date of the day from its first instant to its last, and of no other', () => {
    forAll(moments, (instant) => {
      const day = londonDate(instant);
      expect(londonDayStart(day) <= instant && instant <= londonDayEnd(day)).toBe(true);
    });
  });

  it.each([
    ['2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '01:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '00:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
    ['2026-07-06', '07:00', '2026-07-06T06:00:00.000Z'],
    ['2026-12-07', '07:00', '2026-12-07T07:00:00.000Z'],
  ])('GOV-04 is %s %s at %s: a skipped time moves forward, of two the first counts', (day, time, instant) => {
    expect(londonInstant(day, time)).toBe(instant);
  });
});
