import { describe, expect, it } from 'vitest';
import { dataBreachesStream as stream } from '../../../../../domain/streams/data-breaches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  assessedAs,
  at,
  authorityTold,
  context,
  fellDue,
  informed,
  lost,
  notReported,
  report,
  sent,
  words,
} from './histories.ts';

const assess = {
  type: 'AssessDataBreach' as const,
  risk: 'likely' as const,
  kinds: ['contact' as const],
  people: 28,
  words,
};
const tell = { type: 'ReportToAuthority', isComplete: true } as const;
const leave = { type: 'DecideNotToReport', words } as const;

describe('a data breach', () => {
  it('EML-05 is on record once, with until when the authority is to hear', () => {
    const command = {
      type: 'ReportEmailSentInError',
      causedBy: 'p-401',
      sentOn: '2026-09-01',
      awareAt: '2026-09-02T08:00:00.000Z',
      words,
    } as const;
    given(stream, []).when(command, context).thenEvents(sent);
    given(stream, [sent]).when(command, context).thenRejected('AlreadyReported', 'EML-05');
    given(stream, [])
      .when({ ...command, awareAt: '2026-08-31T08:00:00.000Z' }, context)
      .thenRejected('OccurredTooEarly' as never, 'EML-05');
    const facts = { person: { kind: null } };
    given(stream, [])
      .when(command, { ...context, facts })
      .thenRejected('PersonNotKnown', 'EML-05');
    expect(stream.factNeeds(command, 'db-1')).toEqual({ person: { stream: 'people', id: 'p-401' } });
  });

  it('EML-06 is on record however it came about, from when somebody knew or from now', () => {
    const command = { type: 'ReportDataBreach', cause: 'lost', words } as const;
    given(stream, [])
      .when({ ...command, awareAt: lost.data.awareAt }, context)
      .thenEvents(lost);
    const dueAt = '2026-09-06T08:30:00.000Z';
    given(stream, [])
      .when(command, context)
      .thenEvents({
        type: 'DataBreachReported',
        data: { ...lost.data, awareAt: context.now, report: { ...report, dueAt } },
      });
  });

  it('EML-05 lets nobody do anything about what was not reported, or is closed', () => {
    for (const command of [assess, tell, leave, { type: 'CloseDataBreach', words } as const])
      given(stream, []).when(command, context).thenRejected('NotReported');
  });
});

describe('the authority', () => {
  it('EML-06 need not hear where harm is unlikely, for reasons, after it was weighed', () => {
    given(stream, [lost]).when(leave, context).thenRejected('NotAssessed', 'EML-06');
    given(stream, [lost, assessedAs('likely')])
      .when(leave, context)
      .thenRejected('ReportRequired', 'EML-06');
    given(stream, [lost, assessedAs('unlikely')])
      .when(leave, context)
      .thenEvents(notReported);
    given(stream, [lost]).when(assess, context).thenEvents(assessedAs('likely'));
  });

  it('EML-06 hears in parts, and what it has in whole is reported once', () => {
    const reportedAt = '2026-09-03T08:00:00.000Z';
    given(stream, [lost])
      .when({ ...tell, reportedAt, isComplete: false }, context)
      .thenEvents(authorityTold(false));
    given(stream, [lost, authorityTold(false)])
      .when({ ...tell, reportedAt }, context)
      .thenEvents(authorityTold(true));
    given(stream, [lost, authorityTold(true)])
      .when(tell, context)
      .thenRejected('AuthorityInformed');
    given(stream, [lost, assessedAs('unlikely'), authorityTold(false)])
      .when(leave, context)
      .thenRejected('AuthorityInformed', 'EML-06');
  });

  it('EML-06 hears late with the reasons alone, and of more to come without', () => {
    const late = at('2026-09-05T08:00:00.001Z');
    given(stream, [lost]).when(tell, late).thenRejected('ReasonsForDelayRequired', 'EML-06');
    given(stream, [lost])
      .when({ ...tell, words }, late)
      .thenEvents({
        type: 'ReportedToAuthority',
        data: { reportedAt: late.now, isComplete: true, reference: null, words },
      });
    given(stream, [lost])
      .when(tell, at('2026-09-05T08:00:00.000Z'))
      .thenEvents(authorityTold(true, '2026-09-05T08:00:00.000Z'));
    given(stream, [lost, authorityTold(false)])
      .when(tell, late)
      .thenEvents(authorityTold(true, late.now));
    given(stream, [lost])
      .when({ ...tell, reportedAt: '2026-09-01T08:00:00.000Z' }, context)
      .thenRejected('OccurredTooEarly' as never, 'EML-06');
  });

  it('EML-06 whose data it is were informed is on record', () => {
    given(stream, [lost])
      .when({ type: 'InformDataSubjects', on: '2026-09-03', how: 'directly', words }, context)
      .thenEvents(informed);
  });

  it('EML-06 the time of the law falls due once, and not where it is decided', () => {
    const command = { type: 'RecordReportFellDue', cycle: '20260905080000000' } as const;
    const late = at('2026-09-05T08:00:00.001Z');
    given(stream, [lost]).when(command, late).thenEvents(fellDue);
    given(stream, [lost]).when(command, at('2026-09-05T08:00:00.000Z')).thenNothing();
    given(stream, [lost, fellDue]).when(command, late).thenNothing();
    given(stream, [lost, authorityTold(false)])
      .when(command, late)
      .thenNothing();
    given(stream, [lost, assessedAs('unlikely'), notReported])
      .when(command, late)
      .thenNothing();
    given(stream, [lost, assessedAs('unlikely'), notReported, assessedAs('high')])
      .when(command, late)
      .thenEvents(fellDue);
  });
});
