import { describe, expect, it } from 'vitest';
import { medianOf, schoolDaysAfter } from '../../../../../domain/reports/filtering-and-monitoring/alerts.ts';
import { filteringReport as report } from '../../../../../domain/reports/filtering-and-monitoring/report.ts';
import { standingOf } from '../../../../../domain/reports/filtering-and-monitoring/tests.ts';
import { documentOf, figureIn, publishedYear, rowsIn } from '../../../../support/documents.ts';
import { role, staff } from '../../../../support/people.ts';
import type { Histories } from '../../../../support/projecting.ts';
import { attested, called, deployed, reviewed, test, updated } from '../../streams/checks/histories.ts';

const told = (histories: Histories, today = '2026-11-20') => documentOf(report, histories, { today });
const at = (day: string, time = '09:00') => `${day}T${time}:00.000Z`;
const alert = (day: string, severity = 'high') => ({
  type: 'MonitoringAlertRaised',
  data: {
    ...{ channel: 'web-filter', number: '1', severity, category: 'other' },
    raisedAt: at(day),
  },
  occurredAt: at(day),
});
const assessed = (day: string, decision: 'dismissed' | 'incident' = 'dismissed') => ({
  type: 'MonitoringAlertAssessed',
  data: { decision, incident: null, words: 'sealed' },
  occurredAt: at(day),
});

describe('evidence on filtering and monitoring', () => {
  it('MON-01 names who is in role on the day, and is red where nobody is', () => {
    const document = told({ 'people/p-101': [staff, role('filtering-lead')] });
    expect(figureIn(document, 'responsible-filtering-lead')).toMatchObject({ value: 1, standing: 'green' });
    expect(figureIn(document, 'responsible-filtering-governor')).toMatchObject({ value: 0, standing: 'red' });
    expect(rowsIn(document, 'responsible-people')).toEqual([
      [{ person: 'p-101' }, 'Filtering lead', '2 September 2026'],
    ]);
    const over = told({ 'people/p-101': [staff, role('filtering-lead', '2026-09-02', '2026-11-19')] });
    expect(figureIn(over, 'responsible-filtering-lead')).toMatchObject({ value: 0 });
  });

  it('MON-01 shows what the provider states of the release in use, and of no other', () => {
    const history = [deployed, attested()];
    const before = told({ 'checks/filtering.web-filter': history });
    expect(figureIn(before, 'attested')).toMatchObject({ text: '1 of 1', standing: 'green' });
    const after = told({ 'checks/filtering.web-filter': [...history, updated()] });
    expect(figureIn(after, 'attested')).toMatchObject({ text: '0 of 1', standing: 'red' });
    expect(figureIn(after, 'attested-filtering-web-filter')).toMatchObject({
      text: 'nothing',
      standing: 'red',
    });
    expect(figureIn(after, 'in-use-monitoring')).toMatchObject({ value: 0, standing: 'red' });
  });

  it('MON-01 shows which review answered a call, and which call waits', () => {
    const answered = told({ 'checks/filtering-review': [called('2026-10-05'), reviewed('2026-10-05')] });
    expect(rowsIn(answered, 'calls')).toEqual([
      ['New technology', 'story maker', '5 October 2026', '5 October 2026'],
    ]);
    const waiting = told({ 'checks/filtering-review': [reviewed('2026-10-04'), called('2026-10-05')] });
    expect(figureIn(waiting, 'calls-answered')).toMatchObject({ text: '0 of 1', standing: 'red' });
    expect(figureIn(told({}), 'review-last')).toMatchObject({ value: null, standing: 'red' });
  });

  it('MON-01 logs what was tried, by which role, where, for whom, and what came of it', () => {
    const tests = [
      test(),
      test({ place: 'on-site', result: 'held', action: 'none', test: 'terrorism-list' }),
    ];
    const document = told({
      'people/p-409': [staff, role('it-support')],
      'checks/filtering-review': [reviewed('2026-11-16', tests)],
    });
    const shown = ['16 November 2026', 'IT support', 'adult content', 'tablet', 'off site', 'pupils'];
    expect(rowsIn(document, 'tests-log')[0]).toEqual([...shown, 'got through', 'setting changed']);
    expect(figureIn(document, 'tests-all')).toMatchObject({ text: '1 of 2', standing: 'amber' });
    expect(figureIn(document, 'tests-terrorism-list')).toMatchObject({ text: '1 of 1', standing: 'green' });
    expect(figureIn(document, 'tests-staff-on-site')).toMatchObject({ text: 'not tried', standing: 'amber' });
    expect(figureIn(document, 'tests-all')?.events).toHaveLength(1);
  });

  it('MON-01 is red where something got through and nothing was done', () => {
    expect(standingOf([{ result: 'failed', action: 'none' }])).toBe('red');
    expect(standingOf([{ result: 'failed', action: 'supplier-called' }])).toBe('amber');
    expect(standingOf([{ result: 'held', action: 'none' }])).toBe('green');
    expect(standingOf([])).toBe('amber');
  });

  it('MON-03 says of each decision on a site whether a reason is on record, and never the reason', () => {
    const decided = (reason: string) => ({
      type: 'SiteBlocked',
      data: { because: 'incident', reason },
      occurredAt: at('2026-10-06'),
    });
    const document = told({ 'technologies/games': [decided('Canary')], 'technologies/chat': [decided('')] });
    expect(figureIn(document, 'decisions-with-reason')).toMatchObject({ text: '1 of 2', standing: 'red' });
    expect(rowsIn(document, 'site-decisions')[0]).toEqual([
      ...['Games', 'blocked', '6 October 2026', 'incident', true],
    ]);
    expect(JSON.stringify(document)).not.toContain('Canary');
  });

  it('TEC-01 lists what was allowed since the last review alone', () => {
    const allowed = (day: string) => ({
      type: 'TechnologyAllowed',
      data: { assessment: 2 },
      occurredAt: at(day),
    });
    const document = told({
      'technologies/old': [allowed('2026-10-01')],
      'technologies/new': [allowed('2026-10-09')],
      'checks/filtering-review': [reviewed('2026-10-05')],
    });
    expect(figureIn(document, 'new-technologies-since')).toMatchObject({ value: 1, standing: 'amber' });
    expect(rowsIn(document, 'new-technologies-list').map(([name]) => name)).toEqual(['New']);
  });

  it('MON-04 says how soon alerts were assessed, in school days', () => {
    const document = told({
      'concerns/web-filter.1': [alert('2026-10-02'), assessed('2026-10-05')],
      'concerns/web-filter.2': [alert('2026-10-05'), assessed('2026-10-05', 'incident')],
      'concerns/web-filter.3': [alert('2026-10-05', 'low')],
    });
    expect(figureIn(document, 'alerts-assessed')).toMatchObject({ text: '2 of 3' });
    expect(figureIn(document, 'alerts-speed')).toMatchObject({
      value: 0,
      text: 'median 0, longest 1 school days',
    });
    expect(figureIn(document, 'alerts-open')).toMatchObject({ value: 1, standing: 'red' });
    expect(figureIn(document, 'alerts-incidents')).toMatchObject({ value: 1 });
    expect(figureIn(document, 'alerts-low')).toMatchObject({ isWithheld: true, value: null });
  });

  it('MON-04 counts no weekend and no holiday, and knows no day that the calendar does not', () => {
    expect(schoolDaysAfter(publishedYear, '2026-10-02', '2026-10-05')).toBe(1);
    expect(schoolDaysAfter(publishedYear, '2026-10-23', '2026-11-02')).toBe(1);
    expect(schoolDaysAfter(publishedYear, '2026-10-05', '2026-10-05')).toBe(0);
    expect(schoolDaysAfter(publishedYear, '2026-08-30', '2026-09-03')).toBeNull();
    expect([medianOf([]), medianOf([3, 1, 2]), medianOf([4, 1])]).toEqual([null, 2, 1]);
  });
});
