import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolDaysIn } from '../../../../domain/kernel/calendar.ts';
import { plusDays } from '../../../../domain/kernel/day.ts';
import { editionAsked, type FollowedRun, inTime, runsBetween } from '../../../../domain/kernel/legal-run.ts';
import {
  editionOn,
  type LegalEdition,
  type LegalRule,
  lastInTime,
  legalDay,
  legalTimes,
} from '../../../../domain/kernel/legal-time.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { schoolCalendars } from '../../../support/calendars.ts';
import { forAll } from '../../../support/for-all.ts';

const school = { years: [calendarExample], closures: [], dayEndsAt: null };
const NOW = '2026-11-30T09:00:00.000Z';
const run = (rule: LegalRule, begun: string, done: string | null, more: object = {}): FollowedRun => ({
  rule,
  begun,
  done,
  ...more,
});
const asked = (rule: LegalRule, text: string) => editionAsked(rule, text) ?? expect.fail(text);

describe('rules of law', () => {
  it('DPR-05 have editions, oldest first, of which the first holds before its day, too', () => {
    for (const editions of Object.values(legalTimes)) {
      const days = editions.map(({ from }) => from);
      expect(days.toSorted()).toEqual(days);
      expect(new Set(editions.map(({ edition }) => edition)).size).toBe(editions.length);
    }
    const { filteringReview } = legalTimes;
    const names = ['2020-01-01', '2026-08-31', '2026-09-01'].map(
      (day) => editionOn<LegalEdition>(filteringReview, day).edition,
    );
    expect(names).toEqual(['filtering-standards-2023', 'filtering-standards-2023', 'kcsie-2026']);
    expect(() => editionOn([], '2026-01-01')).toThrow('has an edition');
  });
  it.each([
    [
      '72 hours through a weekend',
      { hours: 72 },
      '2026-10-23T16:00:00.000Z',
      { dueAt: '2026-10-26T16:00:00.000Z' },
    ],
    ['30 days with the first among them', { days: 30 }, '2026-10-05', { dueOn: '2026-11-03' }],
    ['a month, and then Monday', { months: 1, extendedBy: 2 }, '2026-09-03', { dueOn: '2026-10-05' }],
    ['five school days over a holiday', { schoolDays: 5 }, '2026-10-21', { dueOn: '2026-11-04' }],
    ['the next school year', { each: 'academic-year' as const }, '2026-08-20', { dueOn: '2027-08-31' }],
    ['a school year that nobody published', { each: 'academic-year' as const }, '2026-09-20', null],
  ])('DPR-05 end after %s', (_, length, begun, last) => {
    expect(lastInTime(length, { begun }, school)).toEqual(last);
  });
  it('DPR-02 count school days alone, so many of them, and never more than weekdays where no calendar says', () => {
    const cases = fc.record({
      calendar: schoolCalendars,
      day: fc.nat(700),
      count: fc.integer({ min: 1, max: 10 }),
    });
    forAll(cases, ({ calendar, day, count }) => {
      const begun = plusDays('2025-09-01', day);
      const due = lastInTime({ schoolDays: count }, { begun }, calendar);
      const dueOn = due !== null && 'dueOn' in due ? due.dueOn : begun;
      const between = schoolDaysIn(calendar, { from: begun, to: dueOn }).length;
      expect(dueOn >= begun).toBe(true);
      expect(between).toBeLessThanOrEqual(count + 1);
    });
  });
  it('DPR-05 of days always give a day', () => {
    expect(legalDay(legalTimes.complaintAcknowledged, { begun: '2026-10-05' })).toEqual({
      edition: 'duaa-2025',
      dueOn: '2026-11-03',
    });
  });
});

describe('whether we would have been late', () => {
  it('EML-06 is asked of another length of the same run, and changes nothing of the first answer', () => {
    const breach = run('breachReport', '2026-10-05T08:00:00.000Z', '2026-10-07T20:00:00.000Z');
    expect(inTime(breach, school, NOW)).toEqual({
      edition: 'uk-gdpr-2018',
      lastInTime: '2026-10-08T08:00:00.000Z',
      isLate: false,
    });
    expect(inTime(breach, school, NOW, asked('breachReport', '48-hours'))).toEqual({
      edition: '48-hours',
      lastInTime: '2026-10-07T08:00:00.000Z',
      isLate: true,
    });
  });
  it.each([
    ['DPR-05', run('subjectRequest', '2026-09-01', '2026-10-01'), '20-days', [false, true]],
    [
      'DPR-05',
      run('subjectRequest', '2026-09-01', '2026-11-30', { isExtended: true }),
      '1-month',
      [false, false],
    ],
    [
      'DPR-05',
      run('subjectRequest', '2026-09-01', '2026-10-05', { pausedDays: 4 }),
      '1-month',
      [false, false],
    ],
    ['DPR-05', run('complaintAcknowledged', '2026-10-05', '2026-11-04'), '31-days', [true, false]],
    ['DPR-02', run('fileTransfer', '2026-09-15', '2026-09-18'), '2-school-days', [false, true]],
    ['MON-01', run('filteringReview', '2026-09-10', '2027-10-01'), 'filtering-standards-2023', [false, true]],
    ['ACC-01', run('accessReview', '2026-03-10', null), '6-months', [false, true]],
    ['TRG-02', run('cyberTraining', '2025-09-10', null), 'academic-year', [true, false]],
  ] as const)('%s answers for %j by %s', (_, one, text, late) => {
    const at = [inTime(one, school, NOW), inTime(one, school, NOW, asked(one.rule, text))];
    expect(at.map(({ isLate }) => isLate)).toEqual(late);
  });
  it('MON-01 knows an edition by its name, and lengths by theirs, and nothing else', () => {
    expect(editionAsked('filteringReview', 'kcsie-2026')?.length).toEqual({ each: 'academic-year' });
    expect(editionAsked('breachReport', '1-hour')?.length).toEqual({ hours: 1 });
    for (const text of ['kcsie-2026', '0-days', 'soon', ''])
      expect(editionAsked('breachReport', text)).toBeNull();
  });
  it('MON-01 takes what is done again and again from each time to the next', () => {
    const rule = 'filteringReview' as const;
    expect(runsBetween(rule, ['2026-11-02', '2026-10-01', '2026-10-01'], null)).toEqual([
      { rule, begun: '2026-10-01', done: '2026-11-02' },
      { rule, begun: '2026-11-02', done: null },
    ]);
    expect(runsBetween(rule, [], '2026-09-01')).toEqual([
      { rule, begun: '2026-09-01', done: null, isFirst: true },
    ]);
    expect(runsBetween(rule, ['2026-10-01'], '2026-09-01')[0]).toEqual({
      rule,
      begun: '2026-09-01',
      done: '2026-10-01',
      isFirst: true,
    });
    expect(runsBetween(rule, ['2026-08-01'], '2026-09-01')).toHaveLength(1);
    const first = run(rule, '2026-09-01', null, { isFirst: true });
    expect(inTime(first, school, '2027-08-31T22:59:59.999Z').isLate).toBe(false);
    expect(inTime(first, school, '2027-08-31T23:00:00.000Z').isLate).toBe(true);
  });
});
