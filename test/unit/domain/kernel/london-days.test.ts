import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonDate, londonDayEnd, londonDayStart } from '../../../../domain/kernel/london.ts';
import { forAll } from '../../../support/for-all.ts';

const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(Date.UTC(1990, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));

describe('a day in the schools’ time zone', () => {
  it.each([
    ['2026-03-28', '2026-03-28T00:00:00.000Z', '2026-03-28T23:59:59.999Z'],
    ['2026-03-29', '2026-03-29T00:00:00.000Z', '2026-03-29T22:59:59.999Z'],
    ['2026-07-01', '2026-06-30T23:00:00.000Z', '2026-07-01T22:59:59.999Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-25T23:59:59.999Z'],
  ])('GOV-04 of %s begins at %s and ends at %s, also when the clocks change', (day, start, end) => {
    expect([londonDayStart(day), londonDayEnd(day)]).toEqual([start, end]);
  });

  it('GOV-04 holds just the instants of which it is the date', () => {
    forAll(days, (day) => {
      const [start, end] = [Date.parse(londonDayStart(day)), Date.parse(londonDayEnd(day))];
      expect([start, end].map((at) => londonDate(new Date(at).toISOString()))).toEqual([day, day]);
      for (const outside of [start - 1, end + 1])
        expect(londonDate(new Date(outside).toISOString())).not.toBe(day);
    });
  });
});
