import { describe, expect, it } from 'vitest';
import { oversightStream } from '../../../../../domain/streams/oversight/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  deadlineOf,
  decided,
  duesIn,
  holding,
  issued,
  looked,
  meetingFell,
  met,
  planned,
  reportFell,
  settings,
  YEAR,
} from './histories.ts';

const issue = {
  type: 'IssueReport' as const,
  period: '2026-27.autumn-1',
  asOf: '2026-10-22',
  on: '2026-10-23',
};
const record = (cycle: string) => ({ type: 'RecordOversightFellDue' as const, cycle });
const due = { dueOn: '2026-10-23', cycle: 'report.2026-27.autumn-1', about: null, hasFallenDue: true };

describe('the report on online safety', () => {
  it('GOV-01 is issued to those whom the school names, with numbers as of a day and no text', () => {
    given(oversightStream, []).when(issue, at('2026-10-23')).thenEvents(decided(issued()));
    const unnamed = at('2026-10-23', YEAR, { settings: { ...settings, reportRoute: null } });
    given(oversightStream, [])
      .when({ type: 'IssueReport', period: '2026-27.autumn-1' }, unnamed)
      .thenEvents({
        type: 'OnlineSafetyReportIssued',
        data: { ...issued().data, asOf: '2026-10-23', recipients: ['governor'] },
      });
  });
  it('GOV-01 refuses a part of another year, or of another length, and a second one', () => {
    for (const period of ['2025-26.autumn-1', '2026-27.autumn', '2026-27'])
      given(oversightStream, [])
        .when({ ...issue, period }, at('2026-10-23'))
        .thenRejected('PeriodMismatch', 'GOV-01');
    const any = at('2026-10-23', YEAR, { settings: { ...settings, reportEvery: null } });
    given(oversightStream, [])
      .when({ ...issue, period: YEAR }, any)
      .thenEvents(decided(issued(YEAR)));
    given(oversightStream, [issued()]).when(issue, at('2026-10-24')).thenNothing();
    given(oversightStream, [issued()])
      .when({ ...issue, on: '2026-10-24' }, at('2026-10-24'))
      .thenRejected('AlreadyIssued', 'GOV-01');
    given(oversightStream, [])
      .when({ ...issue, on: '2026-10-21' }, at('2026-10-23'))
      .thenRejected('OccurredTooEarly' as never);
  });
  it('GOV-01 is due for each part of the year that was not over when its record began', () => {
    expect(duesIn('online-safety-report', [planned()])).toHaveLength(6);
    expect(duesIn('online-safety-report', [planned('2026-11-20T08:00:00.000Z'), issued()])[0]).toBe(
      'report.2026-27.autumn-2 2026-12-18',
    );
    expect(duesIn('online-safety-report', [planned(), issued()])).toHaveLength(5);
    expect(duesIn('online-safety-report', [])).toEqual([]);
    expect(duesIn('online-safety-report', [planned()], { ...settings, reportEvery: null })).toEqual([]);
    expect(duesIn('online-safety-report', [planned()], settings, 'extract.i-55')).toEqual([]);
  });
  it('GOV-01 falls due once on the day after, and reminds the safeguarding lead', () => {
    const fell = reportFell('2026-27.autumn-1', '2026-10-23');
    given(oversightStream, [planned()]).when(record(due.cycle), at('2026-10-23')).thenNothing();
    given(oversightStream, [planned()]).when(record(due.cycle), at('2026-10-24')).thenEvents(decided(fell));
    given(oversightStream, [planned(), fell]).when(record(due.cycle), at('2026-10-24')).thenNothing();
    given(oversightStream, [planned(), issued()]).when(record(due.cycle), at('2026-10-24')).thenNothing();
    given(oversightStream, [planned()])
      .when(record(due.cycle), at('2026-10-24', YEAR, { facts: {} }))
      .thenNothing();
    const silent = { oversightOverdueRoute: null } as never;
    expect(deadlineOf('online-safety-report')?.recipients({ ...due, hasFallenDue: false }, silent)).toEqual([
      { role: 'dsl' },
    ]);
    expect(deadlineOf('online-safety-report')?.recipients(due, silent)).toEqual([
      { role: 'dsl' },
      { role: 'headteacher' },
      { role: 'chair-of-governors' },
    ]);
    expect(deadlineOf('online-safety-report')?.command(due)).toEqual(record(due.cycle));
  });
});

describe('a meeting of governors and staff', () => {
  const meet = {
    type: 'RecordMeeting' as const,
    on: '2026-11-05',
    governors: ['p-120'],
    staff: ['p-410'],
    topics: ['incidents' as const],
  };
  const with_ = (facts: object) => at('2026-11-05', YEAR, { facts });
  it('GOV-02 is recorded with those who were there, and what was spoken of', () => {
    given(oversightStream, []).when(meet, at('2026-11-05')).thenEvents(decided(met()));
    given(oversightStream, [])
      .when({ ...meet, on: undefined, words: 'Tablets first.' }, at('2026-11-05'))
      .thenEvents(decided(met('2026-11-05', { words: 'Tablets first.' })));
    given(oversightStream, [met()]).when(meet, at('2026-11-06')).thenNothing();
  });
  it('GOV-02 refuses one without a governor, or without staff, of that day', () => {
    const staff = [holding('staff')];
    given(oversightStream, [])
      .when({ ...meet, governors: [] }, with_({ governors: [], staff }))
      .thenRejected('GovernorRequired', 'GOV-02');
    given(oversightStream, [])
      .when(meet, with_({ governors: [holding('governor', '2025-09-01', '2026-11-04')], staff }))
      .thenRejected('GovernorRequired');
    given(oversightStream, [])
      .when(meet, with_({ governors: [holding('governor')], staff: [holding('parent')] }))
      .thenRejected('StaffRequired', 'GOV-02');
    given(oversightStream, [])
      .when({ ...meet, on: '2026-08-31' }, at('2026-11-05'))
      .thenRejected('DayOutsideYear');
    given(oversightStream, [met()])
      .when({ ...meet, staff: ['p-100'] }, at('2026-11-06'))
      .thenRejected('AlreadyRecorded');
  });
  it('GOV-02 is due in each term, and one in a holiday counts for what follows', () => {
    expect(duesIn('governance-meeting', [planned(), met()])).toHaveLength(2);
    expect(duesIn('governance-meeting', [planned(), met('2026-12-28')])).toEqual([
      'meeting.2026-27.autumn 2026-12-18',
      expect.stringContaining('meeting.2026-27.summer'),
    ]);
    expect(duesIn('governance-meeting', [planned()], { ...settings, meetingEvery: null })).toEqual([]);
    const fell = meetingFell('2026-27.autumn', '2026-12-18');
    given(oversightStream, [planned()])
      .when(record('meeting.2026-27.autumn'), at('2026-12-19'))
      .thenEvents(decided(fell));
    given(oversightStream, [planned(), fell])
      .when(record('meeting.2026-27.autumn'), at('2026-12-20'))
      .thenNothing();
    const meetingDue = { ...due, hasFallenDue: false };
    expect(deadlineOf('governance-meeting')?.recipients(meetingDue, {} as never)).toEqual([
      { role: 'chair-of-governors' },
    ]);
    expect(deadlineOf('governance-meeting')?.line(due)).toContain('2026-10-23');
  });
  it('GOV-02 has a school year planned once', () => {
    given(oversightStream, [])
      .when({ type: 'PlanOversight' }, at('2026-09-02'))
      .thenEvents(decided(planned()));
    given(oversightStream, [planned()]).when({ type: 'PlanOversight' }, at('2026-09-03')).thenNothing();
  });
});

describe('whether the policy is acted by', () => {
  const review = {
    type: 'ReviewImplementation' as const,
    on: '2026-11-30',
    understood: 'yes' as const,
    consistent: 'partly' as const,
    words: 'sealed',
  };
  it('POL-07 records what was found, of which version, and what comes of it', () => {
    given(oversightStream, []).when(review, at('2026-11-30')).thenEvents(decided(looked()));
    given(oversightStream, [looked()]).when(review, at('2026-12-01')).thenNothing();
    given(oversightStream, [looked()])
      .when({ ...review, consistent: 'no' }, at('2026-12-01'))
      .thenRejected('AlreadyRecorded');
    given(oversightStream, [])
      .when({ ...review, on: '2026-08-30' }, at('2026-11-30'))
      .thenRejected('DayOutsideYear');
  });
});

describe('a slip in a school year', () => {
  const correct = (corrects: number, changes: object, more: object = {}) => ({
    type: 'CorrectOversight' as const,
    corrects,
    changes,
    reason: 'A slip.',
    ...more,
  });
  const history = [planned(), issued(), met(), looked()];
  it('GOV-01 GOV-02 POL-07 is put right by the rule of what it was', () => {
    for (const command of [
      correct(2, { asOf: '2026-10-21' }),
      correct(3, { on: '2026-11-04' }),
      correct(4, { understood: 'partly' }, { words: 'More.' }),
    ]) {
      const { type: _, ...data } = command;
      given(oversightStream, history)
        .when(command, at('2026-12-01'))
        .thenEvents({ type: 'OversightCorrected', data } as never);
    }
    const right = { type: 'OversightCorrected', data: { corrects: 3, changes: { on: '2026-11-04' } } };
    expect(given(oversightStream, [...history, right]).state.meetings[0]?.on).toBe('2026-11-04');
  });
  it('GOV-02 refuses what the rule refuses, other fields, and another of that day', () => {
    given(oversightStream, history)
      .when(correct(3, { on: '2026-08-30' }), at('2026-12-01'))
      .thenRejected('DayOutsideYear');
    for (const command of [
      correct(2, { topics: ['policy'] }),
      correct(9, {}),
      correct(2, {}, { words: 'x' }),
    ])
      given(oversightStream, history).when(command, at('2026-12-01')).thenRejected('CorrectionNotPossible');
    given(oversightStream, [...history, met('2026-11-12', { topics: ['policy'] })])
      .when(correct(3, { on: '2026-11-12' }), at('2026-12-01'))
      .thenRejected('AlreadyRecorded');
    given(oversightStream, history).when(correct(3, {}), at('2026-12-01')).thenNothing();
  });
});
