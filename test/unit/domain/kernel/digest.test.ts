import { describe, expect, it } from 'vitest';
import { weekdayOf } from '../../../../domain/kernel/day.ts';
import { digestAt, nextDigest } from '../../../../domain/kernel/digest.ts';
import { londonDate } from '../../../../domain/kernel/london.ts';
import { instantsBetween } from '../../../support/calendars.ts';
import { forAll } from '../../../support/for-all.ts';

const minute = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });

describe('the weekly digest', () => {
  it.each([
    ['2026-09-07T06:00:00.000Z', '2026-09-07T06:00:00.000Z', '2026-09-14T06:00:00.000Z'],
    ['2026-09-07T05:59:59.999Z', '2026-08-31T06:00:00.000Z', '2026-09-07T06:00:00.000Z'],
    ['2026-10-25T12:00:00.000Z', '2026-10-19T06:00:00.000Z', '2026-10-26T07:00:00.000Z'],
    ['2027-03-28T23:30:00.000Z', '2027-03-22T07:00:00.000Z', '2027-03-29T06:00:00.000Z'],
  ])('ORG-07 of %s is that of %s, and the next is at %s', (instant, newest, next) => {
    expect([digestAt(instant), nextDigest(instant)]).toEqual([newest, next]);
  });

  it('ORG-07 goes out on Mondays at seven in London, one after the other, none left out', () => {
    forAll(
      instantsBetween(2020, 2060),
      (instant) => {
        const [newest, next] = [digestAt(instant), nextDigest(instant)];
        expect(newest <= instant && instant < next).toBe(true);
        expect([weekdayOf(londonDate(newest)), minute.format(new Date(newest))]).toEqual([1, '07:00']);
        expect([nextDigest(newest), digestAt(next)]).toEqual([next, next]);
        expect(digestAt(new Date(Date.parse(next) - 1).toISOString())).toBe(newest);
      },
      1_000,
    );
  });
});
