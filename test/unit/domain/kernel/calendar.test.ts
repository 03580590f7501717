import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSchoolDay,
  nextPeriod,
  nextSchoolDay,
  type PeriodKind,
  periodNamed,
  periodOf,
  periodsOf,
  type SchoolCalendar,
  schoolDaysIn,
} from '../../../../domain/kernel/calendar.ts';
import { plusDays, weekdayOf } from '../../../../domain/kernel/day.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { calendarDays, noCalendar, schoolCalendars } from '../../../support/calendars.ts';
import { forAll } from '../../../support/for-all.ts';

const kinds = ['academic-year', 'term', 'half-term'] as const satisfies readonly PeriodKind[];
const school: SchoolCalendar = { ...noCalendar, years: [calendarExample] };
const anyKind = fc.constantFrom(...kinds);
const kindAndDay = fc.record({ calendar: schoolCalendars, kind: anyKind, day: calendarDays });

describe('a day in the school year', () => {
  it.each([
    ['2026-09-01', null, null],
    ['2026-09-02', '2026-27.autumn-1', '2026-27.autumn'],
    ['2026-10-23', '2026-27.autumn-1', '2026-27.autumn'],
    ['2026-10-24', null, '2026-27.autumn'],
    ['2026-12-18', '2026-27.autumn-2', '2026-27.autumn'],
    ['2026-12-25', null, null],
    ['2027-07-21', '2026-27.summer-2', '2026-27.summer'],
    ['2027-08-31', null, null],
  ])('ORG-07 %s lies in the half-term %s and the term %s', (day, halfTerm, term) => {
    const names = kinds.map((kind) => periodOf(school, kind, day)?.name ?? null);
    expect(names).toEqual(['2026-27', term, halfTerm]);
  });

  it('ORG-07 lies in nothing where no school year is known', () => {
    expect(kinds.map((kind) => periodOf(school, kind, '2027-09-01'))).toEqual([null, null, null]);
    expect(kinds.map((kind) => periodOf(noCalendar, kind, '2026-10-01'))).toEqual([null, null, null]);
  });

  it('ORG-07 lies in the one period of a kind that holds it, in whatever order years were published', () => {
    forAll(kindAndDay, ({ calendar, kind, day }) => {
      const found = periodOf(calendar, kind, day);
      const holding = periodsOf(calendar, kind).filter(({ from, to }) => from <= day && day <= to);
      expect(holding).toEqual(found === null ? [] : [found]);
      expect(periodOf({ ...calendar, years: calendar.years.toReversed() }, kind, day)).toEqual(found);
    });
  });

  it('ORG-07 lies in the earlier of two school years that overlap, in whatever order they come', () => {
    const later = { academicYear: '2027-28', from: '2027-08-01', to: '2028-07-31', halfTerms: [] };
    for (const years of [
      [calendarExample, later],
      [later, calendarExample],
    ]) {
      expect(periodOf({ ...school, years }, 'academic-year', '2027-08-15')?.name).toBe('2026-27');
    }
  });

  it('ORG-07 has its half-term within its term, and its term within its school year', () => {
    forAll(fc.tuple(schoolCalendars, calendarDays), ([calendar, day]) => {
      const [year, term, halfTerm] = kinds.map((kind) => periodOf(calendar, kind, day)?.name);
      if (halfTerm !== undefined) expect(halfTerm).toMatch(new RegExp(`^${term}-[12]$`));
      if (term !== undefined) expect(term.slice(0, 7)).toBe(year);
    });
  });
});

describe('periods of the school year', () => {
  it('ORG-07 are a year of three terms and six half-terms', () => {
    const year = { name: '2026-27', from: '2026-09-01', to: '2027-08-31' };
    expect(periodsOf(school, 'academic-year')).toEqual([year]);
    expect(periodsOf(school, 'term')).toEqual([
      { name: '2026-27.autumn', from: '2026-09-02', to: '2026-12-18' },
      { name: '2026-27.spring', from: '2027-01-04', to: '2027-03-25' },
      { name: '2026-27.summer', from: '2027-04-12', to: '2027-07-21' },
    ]);
    const names = calendarExample.halfTerms.map(({ name }) => `2026-27.${name}`);
    expect(periodsOf(school, 'half-term').map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['2026-27', '2026-09-01', '2027-08-31'],
    ['2026-27.autumn', '2026-09-02', '2026-12-18'],
    ['2026-27.spring-2', '2027-02-22', '2027-03-25'],
  ])('ORG-07 are found by name: %s from %s to %s', (name, from, to) => {
    expect(periodNamed(school, name)).toEqual({ name, from, to });
  });

  it.each(['2027-28', '2026-27.winter', '2026-27.autumn-3', 'autumn', ''])('ORG-07 none is %j', (name) => {
    expect(periodNamed(school, name)).toBeNull();
  });

  it('ORG-07 have no term where a half of it is missing', () => {
    const years = [{ ...calendarExample, halfTerms: calendarExample.halfTerms.slice(1, 5) }];
    expect(periodsOf({ ...school, years }, 'term').map(({ name }) => name)).toEqual(['2026-27.spring']);
  });

  it('ORG-07 are each found by name and by every day of theirs', () => {
    forAll(fc.record({ calendar: schoolCalendars, kind: anyKind }), ({ calendar, kind }) => {
      for (const period of periodsOf(calendar, kind)) {
        expect(periodNamed(calendar, period.name)).toEqual(period);
        for (const day of [period.from, period.to]) expect(periodOf(calendar, kind, day)).toEqual(period);
      }
    });
  });

  it('ORG-07 follow one another', () => {
    expect(nextPeriod(school, 'half-term', '2026-09-01')?.name).toBe('2026-27.autumn-1');
    expect(nextPeriod(school, 'half-term', '2026-09-02')?.name).toBe('2026-27.autumn-2');
    forAll(kindAndDay, ({ calendar, kind, day }) => {
      const next = nextPeriod(calendar, kind, day);
      const later = periodsOf(calendar, kind).filter(({ from }) => from > day);
      expect(next).toEqual(later[0] ?? null);
      for (const other of later.slice(1)) expect(other.from > (next?.to ?? '')).toBe(true);
    });
  });
});

describe('school days', () => {
  const closed: SchoolCalendar = { ...school, closures: [{ from: '2026-09-10', to: '2026-09-11' }] };

  it.each([
    ['2026-09-04', true],
    ['2026-09-05', false],
    ['2026-09-10', false],
    ['2026-09-11', false],
    ['2026-09-14', true],
    ['2026-10-26', false],
    ['2026-12-25', false],
    ['2026-08-31', null],
  ])('ORG-07 %s is one: %s', (day, is) => {
    expect(isSchoolDay(closed, day)).toBe(is);
  });

  it.each([
    ['2026-08-01', '2026-09-02'],
    ['2026-09-04', '2026-09-07'],
    ['2026-09-09', '2026-09-14'],
    ['2026-10-23', '2026-11-02'],
    ['2026-12-18', '2027-01-04'],
    ['2027-07-21', null],
  ])('ORG-07 after %s begin again on %s', (day, next) => {
    expect(nextSchoolDay(closed, day)).toBe(next);
  });

  it('ORG-07 are Mondays to Fridays within half-terms, but for closures, where a year is published', () => {
    forAll(fc.tuple(schoolCalendars, calendarDays), ([calendar, day]) => {
      const isIn = (days: readonly { readonly from: string; readonly to: string }[]) =>
        days.some(({ from, to }) => from <= day && day <= to);
      const isOpen = weekdayOf(day) < 6 && !isIn(calendar.closures);
      const isTaught = isIn(periodsOf(calendar, 'half-term')) && isOpen;
      expect(isSchoolDay(calendar, day)).toBe(isIn(calendar.years) ? isTaught : null);
    });
  });

  it('ORG-07 are found one after the other, none left out', () => {
    forAll(fc.tuple(schoolCalendars, calendarDays), ([calendar, day]) => {
      const next = nextSchoolDay(calendar, day);
      const days = { from: plusDays(day, 1), to: next ?? plusDays(day, 400) };
      expect(schoolDaysIn(calendar, days)).toEqual(next === null ? [] : [next]);
    });
  });

  it('ORG-07 are none in a stretch that ends before it begins', () => {
    expect(schoolDaysIn(school, { from: '2026-09-08', to: '2026-09-07' })).toEqual([]);
  });
});
