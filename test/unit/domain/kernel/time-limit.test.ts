import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PeriodKind, SchoolCalendar } from '../../../../domain/kernel/calendar.ts';
import { isSchoolDay, periodOf, periodsOf } from '../../../../domain/kernel/calendar.ts';
import { daysBetween, plusDays, plusMonths } from '../../../../domain/kernel/day.ts';
import type { DueTime } from '../../../../domain/kernel/due.ts';
import { londonDate } from '../../../../domain/kernel/london.ts';
import { dueWithin, type Pause, type TimeLimit } from '../../../../domain/kernel/time-limit.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { calendarDays, noCalendar, schoolCalendars } from '../../../support/calendars.ts';
import { forAll } from '../../../support/for-all.ts';

const school: SchoolCalendar = { years: [calendarExample], closures: [], dayEndsAt: '15:15' };
const days = (count: number): TimeLimit => ({ kind: 'days', count });
const months = (count: number): TimeLimit => ({ kind: 'months', count });
const hours = (count: number): TimeLimit => ({ kind: 'hours', count });
const endOf = (period: PeriodKind | 'school-day'): TimeLimit => ({ kind: 'end-of', period });
const named = (period: string): TimeLimit => ({ kind: 'end-of-named', period });
const schoolDay = endOf('school-day');
const on = (dueOn: string): DueTime => ({ dueOn });
const at = (dueAt: string): DueTime => ({ dueAt });
const onOrNull = (day: string | null | undefined): DueTime | null => (day ? on(day) : null);

describe('a time limit', () => {
  const cases: readonly [string, TimeLimit, string, DueTime | null][] = [
    ['90 days', days(90), '2026-09-03', on('2026-12-02')],
    ['90 days from an evening in summer', days(90), '2026-09-02T23:30:00.000Z', on('2026-12-02')],
    ['no days', days(0), '2026-09-03', on('2026-09-03')],
    ['a month from the 31st', months(1), '2027-01-31', on('2027-02-28')],
    ['two years from a leap day', months(24), '2028-02-29', on('2030-02-28')],
    ['72 hours over a clock change', hours(72), '2026-10-23T14:00:00.000Z', at('2026-10-26T14:00:00.000Z')],
    ['an hour from a day in summer', hours(1), '2026-07-01', at('2026-07-01T00:00:00.000Z')],
    ['the academic year', endOf('academic-year'), '2026-11-11', on('2027-08-31')],
    ['the term', endOf('term'), '2026-10-27', on('2026-12-18')],
    ['the half-term', endOf('half-term'), '2026-10-23', on('2026-10-23')],
    ['a half-term, from a holiday', endOf('half-term'), '2026-10-24', on('2026-12-18')],
    ['a half-term, from before the first', endOf('half-term'), '2026-08-20', on('2026-10-23')],
    ['a half-term, from after the last', endOf('half-term'), '2027-07-22', null],
    ['a named half-term', named('2026-27.autumn-1'), '2026-07-01', on('2026-10-23')],
    ['a named term', named('2026-27.autumn'), '2026-07-01', on('2026-12-18')],
    ['a period that nobody has published', named('2027-28.autumn'), '2026-07-01', on('2027-12-31')],
    ['a calendar year', named('2027'), '2026-07-01', on('2027-12-31')],
    ['what names no period', named('soon'), '2026-07-01', null],
    ['a stated day', { kind: 'on', day: '2026-10-01' }, '2026-09-01', on('2026-10-01')],
    ['the school day, in summer', schoolDay, '2026-09-03T07:50:00.000Z', at('2026-09-03T14:15:00.000Z')],
    ['the school day, at its end', schoolDay, '2026-09-03T14:15:00.000Z', at('2026-09-03T14:15:00.000Z')],
    ['the school day, after a Friday', schoolDay, '2026-09-04T14:15:00.001Z', at('2026-09-07T14:15:00.000Z')],
    ['the school day, from a day alone', schoolDay, '2026-11-02', at('2026-11-02T15:15:00.000Z')],
    ['the school day, from a holiday', schoolDay, '2026-10-26', at('2026-11-02T15:15:00.000Z')],
    ['the school day, after the last one known', schoolDay, '2027-08-01', null],
  ];
  it.each(cases)('ORG-07 of %s', (_, limit, start, due) => {
    expect(dueWithin(limit, { start }, school)).toEqual(due);
  });

  it('ORG-07 of the school day lasts all day where nobody has said when that ends', () => {
    const unknown = { ...school, dayEndsAt: null };
    expect(dueWithin(schoolDay, { start: '2026-09-04T18:00:00.000Z' }, unknown)).toEqual(on('2026-09-04'));
    expect(dueWithin(schoolDay, { start: '2026-09-05' }, unknown)).toEqual(on('2026-09-07'));
  });

  it('ORG-07 of the school day passes over a closure', () => {
    const closed = { ...school, closures: [{ from: '2026-09-03', to: '2026-09-04' }] };
    const due = dueWithin(schoolDay, { start: '2026-09-03T07:50:00.000Z' }, closed);
    expect(due).toEqual(at('2026-09-07T14:15:00.000Z'));
  });

  it('ORG-04 is none where the policy states none, or nothing runs', () => {
    expect(dueWithin(null, { start: '2026-09-03' }, school)).toBeNull();
    expect(dueWithin(days(14), { start: null }, school)).toBeNull();
  });

  it.each([endOf('academic-year'), endOf('term'), endOf('half-term'), schoolDay])(
    'ORG-07 of %o is none where nothing is published',
    (limit) => {
      expect(dueWithin(limit, { start: '2026-09-03' }, noCalendar)).toBeNull();
    },
  );

  it('ORG-07 of a period ends with the one that holds the start, or else with the next', () => {
    const kind = fc.constantFrom('academic-year' as const, 'term' as const, 'half-term' as const);
    const starts = fc.record({ calendar: schoolCalendars, kind, start: calendarDays });
    forAll(starts, ({ calendar, kind, start }) => {
      const ends = periodsOf(calendar, kind).map(({ to }) => to);
      const due = ends.find((to) => to >= start);
      expect(dueWithin(endOf(kind), { start }, calendar)).toEqual(onOrNull(due));
      const holding = periodOf(calendar, kind, start);
      if (holding !== null) expect(holding.to).toBe(due);
    });
  });

  it('ORG-07 of the school day ends on a school day, and on the very same one where that is not over', () => {
    forAll(fc.record({ calendar: schoolCalendars, day: calendarDays }), ({ calendar, day }) => {
      const due = dueWithin(schoolDay, { start: `${day}T00:30:00.000Z` }, calendar);
      if (isSchoolDay(calendar, day)) expect(due).not.toBeNull();
      if (due === null) return;
      const last = 'dueOn' in due ? due.dueOn : londonDate(due.dueAt);
      expect(isSchoolDay(calendar, last)).toBe(true);
      if (isSchoolDay(calendar, day)) expect(last).toBe(day);
    });
  });
});

/** Counted day by day: a day passes where no pause holds it, and the last one is no day of a pause. */
const countedOn = (start: string, unpaused: number, pauses: readonly Pause[]): string | null => {
  const holding = (day: string) =>
    // A pause is over on the day on which it counts again.
    pauses.filter(({ from, until }) => from <= day && (until === null || day < until));
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
  const paused = fc.record({
    start: day,
    count: fc.integer({ min: 0, max: 60 }),
    pauses: fc.array(pause, { maxLength: 5 }),
  });

  it('ORG-07 stretch a limit of days or months by the days that did not count, each once', () => {
    forAll(
      paused,
      ({ start, count, pauses }) => {
        const ofDays = countedOn(start, count, pauses);
        const ofMonth = countedOn(start, daysBetween(start, plusMonths(start, 1)), pauses);
        expect(dueWithin(days(count), { start, pauses }, school)).toEqual(onOrNull(ofDays));
        expect(dueWithin(months(1), { start, pauses }, school)).toEqual(onOrNull(ofMonth));
      },
      2_000,
    );
  });

  it('ORG-07 may come in any order', () => {
    forAll(paused, ({ start, count, pauses }) => {
      const due = dueWithin(days(count), { start, pauses }, school);
      expect(dueWithin(days(count), { start, pauses: pauses.toReversed() }, school)).toEqual(due);
    });
  });

  it('ORG-07 leave a limit as it is that was over when they began', () => {
    const start = '2026-09-01';
    const pausedFrom = (from: string) => {
      const pauses = [{ from, until: null }];
      return dueWithin(days(5), { start, pauses }, school);
    };
    expect([pausedFrom('2026-09-07'), pausedFrom('2026-09-06')]).toEqual([on('2026-09-06'), null]);
  });

  it('ORG-07 move no end that the calendar sets, nor one by the hour', () => {
    const pauses = [{ from: '2026-09-03', until: '2026-09-10' }];
    const start = '2026-09-03T08:00:00.000Z';
    expect(dueWithin(endOf('half-term'), { start, pauses }, school)).toEqual(on('2026-10-23'));
    expect(dueWithin(hours(24), { start, pauses }, school)).toEqual(at('2026-09-04T08:00:00.000Z'));
  });
});
