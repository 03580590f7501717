import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSchoolDay, periodNamed, periodOf, periodsOf, type SchoolCalendar } from '../../../../domain/kernel/calendar.ts';
import { daysBetween, plusDays, plusMonths } from '../../../../domain/kernel/day.ts';
import { londonDate } from '../../../../domain/kernel/london.ts';
import { dueWithin, type Pause, type TimeLimit } from '../../../../domain/kernel/time-limit.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { calendarDays, noCalendar, schoolCalendars } from '../../../support/calendars.ts';
import { forAll } from '../../../support/for-all.ts';

const school: SchoolCalendar = { years: [calendarExample], closures: [], dayEndsAt: '15:15' };
const days = (count: number): TimeLimit => ({ kind: 'days', count });
const months = (count: number): TimeLimit => ({ kind: 'months', count });
const endOf = (period: 'academic-year' | 'term' | 'half-term' | 'school-day'): TimeLimit => ({ kind: 'end-of', period });

describe('a time limit', () => {
  it.each([
    ['90 days', days(90), '2026-09-03', { dueOn: '2026-12-02' }],
    ['90 days of what happened before midnight UTC in summer', days(90), '2026-09-02T23:30:00.000Z', { dueOn: '2026-12-02' }],
    ['no days', days(0), '2026-09-03', { dueOn: '2026-09-03' }],
    ['a month from the 31st', months(1), '2027-01-31', { dueOn: '2027-02-28' }],
    ['two years from a leap day', months(24), '2028-02-29', { dueOn: '2030-02-28' }],
    [
      '72 hours over a change of the clocks',
      { kind: 'hours', count: 72 },
      '2026-10-23T14:00:00.000Z',
      { dueAt: '2026-10-26T14:00:00.000Z' },
    ],
    ['hours of a whole day in summer', { kind: 'hours', count: 1 }, '2026-07-01', { dueAt: '2026-07-01T00:00:00.000Z' }],
    ['the academic year', endOf('academic-year'), '2026-11-11', { dueOn: '2027-08-31' }],
    ['the term', endOf('term'), '2026-10-27', { dueOn: '2026-12-18' }],
    ['the half-term', endOf('half-term'), '2026-10-23', { dueOn: '2026-10-23' }],
    ['a half-term, from a holiday', endOf('half-term'), '2026-10-24', { dueOn: '2026-12-18' }],
    ['a half-term, from before the first', endOf('half-term'), '2026-08-20', { dueOn: '2026-10-23' }],
    ['a half-term, from after the last', endOf('half-term'), '2027-07-22', null],
    ['a named half-term', { kind: 'end-of-named', period: '2026-27.autumn-1' }, '2026-07-01', { dueOn: '2026-10-23' }],
    ['a named term', { kind: 'end-of-named', period: '2026-27.autumn' }, '2026-07-01', { dueOn: '2026-12-18' }],
    ['a period that nobody has published', { kind: 'end-of-named', period: '2027-28.autumn' }, '2026-07-01', null],
    ['a stated day', { kind: 'on', day: '2026-10-01' }, '2026-09-01', { dueOn: '2026-10-01' }],
    ['the school day, in summer', endOf('school-day'), '2026-09-03T07:50:00.000Z', { dueAt: '2026-09-03T14:15:00.000Z' }],
    ['the school day, at its last instant', endOf('school-day'), '2026-09-03T14:15:00.000Z', { dueAt: '2026-09-03T14:15:00.000Z' }],
    ['the school day, after its end on a Friday', endOf('school-day'), '2026-09-04T14:15:00.001Z', { dueAt: '2026-09-07T14:15:00.000Z' }],
    ['the school day, from a day alone', endOf('school-day'), '2026-11-02', { dueAt: '2026-11-02T15:15:00.000Z' }],
    ['the school day, from a holiday', endOf('school-day'), '2026-10-26', { dueAt: '2026-11-02T15:15:00.000Z' }],
    ['the school day, after the last one known', endOf('school-day'), '2027-08-01', null],
  ] satisfies [string, TimeLimit, string, object | null][])('ORG-07 of %s', (_, limit, start, due) => {
    expect(dueWithin(limit, { start }, school)).toEqual(due);
  });

  it('ORG-07 of the school day lasts all day where nobody has said when that ends', () => {
    const unknown = { ...school, dayEndsAt: null };
    expect(dueWithin(endOf('school-day'), { start: '2026-09-04T18:00:00.000Z' }, unknown)).toEqual({ dueOn: '2026-09-04' });
    expect(dueWithin(endOf('school-day'), { start: '2026-09-05' }, unknown)).toEqual({ dueOn: '2026-09-07' });
  });

  it('ORG-07 of the school day passes over a closure', () => {
    const closed = { ...school, closures: [{ from: '2026-09-03', to: '2026-09-04' }] };
    expect(dueWithin(endOf('school-day'), { start: '2026-09-03T07:50:00.000Z' }, closed)).toEqual({ dueAt: '2026-09-07T14:15:00.000Z' });
  });

  it('ORG-04 is none where the policy states none, or nothing runs', () => {
    expect(dueWithin(null, { start: '2026-09-03' }, school)).toBeNull();
    expect(dueWithin(days(14), { start: null }, school)).toBeNull();
  });

  it('ORG-07 is none of the calendar where nothing is published', () => {
    const limits: readonly TimeLimit[] = [
      endOf('academic-year'),
      endOf('term'),
      endOf('half-term'),
      endOf('school-day'),
      { kind: 'end-of-named', period: '2026-27' },
    ];
    expect(limits.map((limit) => dueWithin(limit, { start: '2026-09-03' }, noCalendar))).toEqual(limits.map(() => null));
  });

  it('ORG-07 of a period ends with the one that holds the start, or with the next one, and never before the start', () => {
    const kinds = fc.constantFrom('academic-year' as const, 'term' as const, 'half-term' as const);
    forAll(fc.record({ calendar: schoolCalendars, kind: kinds, start: calendarDays }), ({ calendar, kind, start }) => {
      const ends = periodsOf(calendar, kind).map(({ to }) => to);
      const dueOn = ends.find((to) => to >= start);
      expect(dueWithin(endOf(kind), { start }, calendar)).toEqual(dueOn === undefined ? null : { dueOn });
      const holding = periodOf(calendar, kind, start);
      if (holding !== null) expect(periodNamed(calendar, holding.name)?.to).toBe(dueOn);
    });
  });

  it('ORG-07 of the school day ends on a school day, and on the very same one where that is not over', () => {
    forAll(fc.record({ calendar: schoolCalendars, day: calendarDays }), ({ calendar, day }) => {
      const due = dueWithin(endOf('school-day'), { start: `${day}T00:30:00.000Z` }, calendar);
      if (isSchoolDay(calendar, day)) expect(due).not.toBeNull();
      if (due === null) return;
      const on = 'dueOn' in due ? due.dueOn : londonDate(due.dueAt);
      expect(isSchoolDay(calendar, on)).toBe(true);
      if (isSchoolDay(calendar, day)) expect(on).toBe(day);
    });
  });
});

/** Counted day by day: a day passes where no pause holds it, and the last one is no day of a pause. */
const countedOn = (start: string, unpaused: number, pauses: readonly Pause[]): string | null => {
  const holding = (day: string) => pauses.filter(({ from, until }) => from <= day && (until === null || day < until));
  for (let [day, left] = [start, unpaused]; ; day = plusDays(day, 1)) {
    const held = holding(day);
    if (held.some(({ until }) => until === null)) return null;
    if (held.length === 0 && left === 0) return day;
    if (held.length === 0) left -= 1;
  }
};

describe('pauses', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((count) => plusDays('2026-09-01', count));
  const pause: fc.Arbitrary<Pause> = fc
    .tuple(day, fc.option(fc.integer({ min: 0, max: 30 }), { freq: 8 }))
    .map(([from, length]) => ({ from, until: length === null ? null : plusDays(from, length) }));
  const paused = fc.record({ start: day, count: fc.integer({ min: 0, max: 60 }), pauses: fc.array(pause, { maxLength: 5 }) });

  it('ORG-07 stretch a limit of days or months by the days that did not count, each once', () => {
    forAll(
      paused,
      ({ start, count, pauses }) => {
        const dueOn = countedOn(start, count, pauses);
        expect(dueWithin(days(count), { start, pauses }, school)).toEqual(dueOn === null ? null : { dueOn });
        const whole = countedOn(start, daysBetween(start, plusMonths(start, 1)), pauses);
        expect(dueWithin(months(1), { start, pauses }, school)).toEqual(whole === null ? null : { dueOn: whole });
      },
      2_000,
    );
  });

  it('ORG-07 may come in any order', () => {
    forAll(paused, ({ start, count, pauses }) => {
      const backwards = { start, pauses: pauses.toReversed() };
      expect(dueWithin(days(count), backwards, school)).toEqual(dueWithin(days(count), { start, pauses }, school));
    });
  });

  it('ORG-07 leave a limit as it is that was over when they began', () => {
    expect(dueWithin(days(5), { start: '2026-09-01', pauses: [{ from: '2026-09-07', until: null }] }, school)).toEqual({
      dueOn: '2026-09-06',
    });
    expect(dueWithin(days(5), { start: '2026-09-01', pauses: [{ from: '2026-09-06', until: null }] }, school)).toBeNull();
  });

  it('ORG-07 move no end that the calendar or the law sets by the hour', () => {
    const pauses = [{ from: '2026-09-03', until: '2026-09-10' }];
    expect(dueWithin(endOf('half-term'), { start: '2026-09-03', pauses }, school)).toEqual({ dueOn: '2026-10-23' });
    expect(dueWithin({ kind: 'hours', count: 24 }, { start: '2026-09-03T08:00:00.000Z', pauses }, school)).toEqual({
      dueAt: '2026-09-04T08:00:00.000Z',
    });
  });
});
