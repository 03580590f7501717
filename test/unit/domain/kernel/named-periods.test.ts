import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodsOf, type SchoolCalendar } from '../../../../domain/kernel/calendar.ts';
import {
  earliestEnding,
  endOfNamed,
  periodsEnding,
  periodsOfYear,
  precisionOf,
} from '../../../../domain/kernel/named-periods.ts';
import { isPeriodName, periodName } from '../../../../events/catalogue/periods.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { halfTermNames } from '../../../../events/catalogue/words.ts';
import { academicYears, calendarDays, noCalendar, schoolCalendars } from '../../../support/calendars.ts';
import { forAll } from '../../../support/for-all.ts';

const school: SchoolCalendar = { ...noCalendar, years: [calendarExample] };

const yearNames = fc
  .integer({ min: 2024, max: 2029 })
  .map((start) => `${start}-${String((start + 1) % 100).padStart(2, '0')}`);
const parts = ['', '.autumn', '.spring', '.summer', ...halfTermNames.map((name) => `.${name}`)];
const names = fc.oneof(
  fc.tuple(yearNames, fc.constantFrom(...parts)).map(([year, part]) => `${year}${part}`),
  fc.integer({ min: 2024, max: 2030 }).map(String),
  calendarDays,
);

describe('the name of a period', () => {
  it.each([
    ['2021', 'calendar-year'],
    ['2026-27', 'academic-year'],
    ['1999-00', 'academic-year'],
    ['2026-27.autumn', 'term'],
    ['2026-27.autumn-1', 'half-term'],
    ['2026-10-23', 'day'],
  ])('ORG-07 %s is as exact as a %s', (name, precision) => {
    expect(precisionOf(name)).toBe(precision);
    expect(periodName.safeParse(name).success).toBe(true);
  });

  it.each([
    '',
    'soon',
    '2026-28',
    '2026-12',
    '2026-27.winter',
    '2026-27.autumn-3',
    '2026-02-30',
    '0021',
    '1',
  ])('ORG-07 %j is none', (name) => {
    expect(precisionOf(name)).toBeNull();
    expect(endOfNamed(school, name)).toBeNull();
    expect(periodName.safeParse(name).success).toBe(false);
  });
});

describe('the end of a named period', () => {
  it.each([
    ['2021', '2021-12-31'],
    ['2026-27', '2027-08-31'],
    ['2026-27.autumn', '2026-12-18'],
    ['2026-27.autumn-1', '2026-10-23'],
    ['2026-10-01', '2026-10-01'],
  ])('ORG-07 of %s is %s, as the school has published it', (name, end) => {
    expect(endOfNamed(school, name)).toBe(end);
  });

  it.each([
    ['2030-31', '2031-08-31'],
    ['2030-31.autumn-1', '2030-12-31'],
    ['2030-31.autumn', '2030-12-31'],
    ['2030-31.spring', '2031-04-30'],
    ['2030-31.summer-1', '2031-08-31'],
    ['1999-00.summer', '2000-08-31'],
  ])('ORG-07 of %s is %s at the latest, while nobody has published it', (name, end) => {
    expect(endOfNamed(noCalendar, name)).toBe(end);
  });

  it('ORG-07 is there for every name, and a calendar that comes later only makes it earlier', () => {
    forAll(fc.record({ years: academicYears, name: names }), ({ years, name }) => {
      const latest = endOfNamed(noCalendar, name);
      const known = endOfNamed({ ...noCalendar, years }, name);
      expect(isPeriodName(name)).toBe(true);
      expect(known).not.toBeNull();
      // A school year that runs into September is published as it is.
      const isUsual = years.every(({ to, academicYear }) => to.slice(2, 7) <= `${academicYear.slice(5)}-08`);
      const terms = years.flatMap((year) => periodsOf({ ...noCalendar, years: [year] }, 'term'));
      const areUsual = terms.every((term) => term.to <= (endOfNamed(noCalendar, term.name) ?? ''));
      if (isUsual && areUsual) expect((known ?? '') <= (latest ?? '')).toBe(true);
    });
  });

  it('ORG-07 is that of the period of the calendar, in whatever order years were published', () => {
    forAll(fc.record({ calendar: schoolCalendars, name: names }), ({ calendar, name }) => {
      const reversed = { ...calendar, years: calendar.years.toReversed() };
      expect(endOfNamed(reversed, name)).toBe(endOfNamed(calendar, name));
      for (const kind of ['academic-year', 'term', 'half-term'] as const)
        for (const period of periodsOf(calendar, kind))
          expect(endOfNamed(calendar, period.name)).toBe(period.to);
    });
  });
});

describe('of several named periods', () => {
  it('ORG-07 the one that ends first counts', () => {
    const stated = ['2026-27.autumn-1', '2026-27.autumn-2', '2026-27.autumn'];
    expect(earliestEnding(school, stated)).toEqual({ name: '2026-27.autumn-1', dueOn: '2026-10-23' });
    expect(earliestEnding(school, ['2026-27.autumn', '2026-27.autumn-2'])?.name).toBe('2026-27.autumn');
    expect(earliestEnding(school, [])).toBeNull();
    expect(earliestEnding(school, ['soon', '2021'])).toEqual({ name: '2021', dueOn: '2021-12-31' });
  });

  it('ORG-07 none ends before it, in whatever order they are stated', () => {
    forAll(fc.record({ calendar: schoolCalendars, stated: fc.array(names) }), ({ calendar, stated }) => {
      const found = earliestEnding(calendar, stated);
      expect(earliestEnding(calendar, stated.toReversed())).toEqual(found);
      for (const name of stated)
        expect((endOfNamed(calendar, name) ?? '') >= (found?.dueOn ?? '')).toBe(true);
    });
  });
});

describe('periods that end in a stretch of days', () => {
  const termNames = (from: string, to: string) =>
    periodsEnding(school, 'term', { from, to }).map(({ name }) => name);

  it('ORG-07 are the terms since a class began, the one under way among them', () => {
    expect(termNames('2026-09-02', '2027-08-31')).toEqual([
      '2026-27.autumn',
      '2026-27.spring',
      '2026-27.summer',
    ]);
    expect(termNames('2026-12-18', '2027-03-24')).toEqual(['2026-27.autumn']);
    expect(termNames('2026-12-19', '2027-03-25')).toEqual(['2026-27.spring']);
  });

  it('ORG-07 of a school year are those that carry its name', () => {
    expect(periodsOfYear(school, 'half-term', '2026-27')).toEqual(periodsOf(school, 'half-term'));
    expect(periodsOfYear(school, 'term', '2027-28')).toEqual([]);
    forAll(schoolCalendars, (calendar) => {
      const years = calendar.years.map(({ academicYear }) => academicYear).toSorted();
      const all = years.flatMap((year) => periodsOfYear(calendar, 'term', year));
      expect(all.map(({ name }) => name)).toEqual(periodsOf(calendar, 'term').map(({ name }) => name));
    });
  });
});
