import { describe, expect, it } from 'vitest';
import { oversightStream } from '../../../../domain/streams/oversight/stream.ts';
import { contextOf } from '../../../support/scenario.ts';
import { both, dueDays, hearers, outcomes } from '../../../support/two-schools.ts';
import {
  issued,
  looked,
  meetingFell,
  planned,
  provided,
  reportFell,
  school,
  YEAR,
} from '../streams/oversight/histories.ts';

const days = (name: string) =>
  dueDays(oversightStream as never, name, { history: [planned()], streamId: YEAR, school });
const context = { streamId: YEAR, today: '2026-12-18', now: '2026-12-18T09:00:00.000Z' };

describe('the same oversight at both schools', () => {
  it('GOV-01 how often there is a report to governors: each half-term at the infant school, each term at the primary school', () => {
    const [infant, primary] = days('online-safety-report');
    expect(infant?.slice(0, 2)).toEqual(['2026-10-23', '2026-12-18']);
    expect(primary?.slice(0, 1)).toEqual(['2026-12-18']);
    const command = { type: 'IssueReport', period: '2026-27.autumn' };
    expect(outcomes(oversightStream, { command, context })).toEqual([
      'PeriodMismatch',
      'OnlineSafetyReportIssued',
    ]);
  });
  it('GOV-02 how often governors meet: each term at the infant school, without a number at the primary school', () => {
    const [infant, primary] = days('governance-meeting');
    expect(infant?.[0]).toBe('2026-12-18');
    expect(primary).toEqual([]);
  });
  it('GOV-01 a report on online safety is there: tells those whom it was issued to', () => {
    const given = { 'online-safety-report-issued': ['governor', 'outside clerk-of-governors'] };
    expect(hearers('oversight', issued())).toEqual([given, given]);
    const roles = (recipients: readonly string[]) => ({
      ...issued(),
      data: { ...issued().data, recipients },
    });
    const [infant] = hearers('oversight', roles(['governor', 'computing-lead']));
    expect(infant).toEqual({ 'online-safety-report-issued': ['governor', 'computing-lead'] });
  });
  it('GOV-01 whom the safeguarding lead reports to: board and computing lead, or head and board', () => {
    const recipients = both(({ settings }) => {
      const command = { type: 'IssueReport' as const, period: YEAR };
      const stated = { ...oversightStream.settings(settings), reportEvery: null };
      const decided = oversightStream.decider.decide(
        command,
        oversightStream.decider.initialState,
        contextOf({ settings: stated, facts: {} }, context),
      );
      return decided.ok ? decided.events.map(({ data }) => 'recipients' in data && data.recipients) : [];
    });
    expect(recipients).toEqual([[['governor', 'computing-lead']], [['headteacher', 'governor']]]);
  });
  it('GOV-01 GOV-02 who hears that a report or a meeting is overdue: the safeguarding governor at the infant school, the chair at the primary school', () => {
    const heard = (name: string) => [
      { [name]: ['headteacher', 'safeguarding-governor'] },
      { [name]: ['headteacher', 'chair-of-governors'] },
    ];
    expect(hearers('oversight', reportFell('2026-27.autumn-1', '2026-10-23'))).toEqual(
      heard('online-safety-report-overdue'),
    );
    expect(hearers('oversight', meetingFell('2026-27.autumn', '2026-12-18'))).toEqual(
      heard('governance-meeting-overdue'),
    );
  });
  it('POL-07 GOV-02 the board hears what came of a review, and that it was given a log', () => {
    const board = (name: string) => [
      { [name]: ['governor'] },
      { [name]: ['governor', 'outside clerk-of-governors'] },
    ];
    expect(hearers('oversight', looked())).toEqual(board('policy-implementation-reviewed'));
    expect(hearers('oversight', provided())).toEqual(board('incident-log-provided'));
  });
});
