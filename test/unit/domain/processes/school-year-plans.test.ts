import { describe, expect, it } from 'vitest';
import { schoolYearPlans } from '../../../../domain/processes/school-year-plans.ts';
import { checksStream } from '../../../../domain/streams/checks/stream.ts';
import { oversightStream } from '../../../../domain/streams/oversight/stream.ts';
import { calendarExample, schoolsEvents } from '../../../../events/catalogue/schools.ts';
import { given } from '../../../support/scenario.ts';
import { dueDays } from '../../../support/two-schools.ts';
import { expected, on, school } from '../streams/checks/histories.ts';
import { at, decided, planned } from '../streams/oversight/histories.ts';

const heard = (type: string, data: object) => {
  const event = { stream: 'schools', streamId: 'x', type, data: data as never, version: 2 };
  return schoolYearPlans.commands(event, schoolYearPlans.links(event) as never, {});
};
const kinds = ['security', 'filtering-review', 'access-rights'];
const expectOfYear = { type: 'ExpectCheckOfYear' as const, from: '2026-09-01' };

describe('the process that plans what a school year asks for', () => {
  it('GOV-01 GOV-02 MON-01 MON-02 ACC-01 plans reports and meetings, and expects each check', () => {
    expect(heard('AcademicCalendarPublished', calendarExample)).toEqual([
      { stream: 'oversight', id: '2026-27', command: { type: 'PlanOversight' } },
      ...kinds.map((id) => ({ stream: 'checks', id, command: expectOfYear })),
    ]);
  });
  it('GOV-01 plans nothing upon anything else of a school', () => {
    for (const [type, { example }] of Object.entries(schoolsEvents.entries))
      if (type !== 'AcademicCalendarPublished') expect(heard(type, example)).toEqual([]);
    expect(schoolYearPlans.facts({} as never)).toEqual({});
  });
  it('MON-02 expects a check from the first day of the year, from today where that is over, and once', () => {
    given(checksStream, []).when(expectOfYear, on('2026-06-30')).thenEvents(expected('security'));
    given(checksStream, [])
      .when(expectOfYear, on('2026-11-30'))
      .thenEvents(expected('security', '2026-11-30'));
    given(checksStream, [expected('security')])
      .when({ ...expectOfYear, from: '2027-09-01' }, on('2027-06-30'))
      .thenNothing();
  });
  it('GOV-01 GOV-02 plans a year once', () => {
    const plan = { type: 'PlanOversight' as const };
    given(oversightStream, []).when(plan, at('2026-06-30')).thenEvents(decided(planned()));
    given(oversightStream, [planned()]).when(plan, at('2026-09-02')).thenNothing();
  });
});

describe('a school that never made a check, held a meeting or issued a report', () => {
  const checks = (name: string, check: 'security' | 'filtering-review' | 'access-rights') =>
    dueDays(checksStream as never, name, {
      history: [{ type: 'CheckExpected', data: { check, from: '2026-09-01' } }],
      streamId: check,
      school,
    });
  it('MON-01 MON-02 ACC-01 is reminded of each that its policy or the law has a time for', () => {
    expect(checks('security-check', 'security')).toEqual([[], ['2026-09-15']]);
    expect(checks('filtering-review', 'filtering-review')).toEqual([['2027-08-31'], ['2027-08-31']]);
    expect(checks('access-rights-review', 'access-rights')).toEqual([['2027-08-31'], []]);
  });
  it('GOV-01 GOV-02 falls due in each part of the year', () => {
    const due = (name: string) =>
      dueDays(oversightStream as never, name, { history: [planned()], streamId: '2026-27', school });
    expect(due('online-safety-report').map((days) => days.length)).toEqual([6, 3]);
    expect(due('governance-meeting').map((days) => days.length)).toEqual([3, 0]);
  });
});
