import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { fileTransfersStream as stream } from '../../../../../domain/streams/file-transfers/stream.ts';
import { noticesFor } from '../../../../../functions/shared/notices/notices-for.ts';
import { given } from '../../../../support/scenario.ts';
import {
  calledOff,
  confirmed,
  corrected,
  expected,
  fell,
  on,
  school,
  sendBy,
  sent,
  settings,
} from './histories.ts';

const { send: _, ...body } = expected.data;
const follow = { type: 'ExpectFileTransfer' as const, ...body };
const send = { type: 'RecordFileSent' as const, ...sent.data };
const confirm = { type: 'ConfirmFileReceipt' as const, on: '2026-09-21' };
const callOff = { type: 'CallOffFileTransfer' as const, ...calledOff.data };
const correct = (corrects: number, changes: object) => ({
  type: 'CorrectFileTransfer' as const,
  corrects,
  changes,
  reason: 'A slip.',
});
const day = '2026-09-25';

describe('a child-protection file that follows a pupil', () => {
  it('DPR-02 is sent once, and then its receipt confirmed for good', () => {
    given(stream, []).when(follow, on(day)).thenEvents(expected);
    given(stream, [expected]).when(follow, on(day)).thenRejected('AlreadyExpected', 'DPR-02');
    given(stream, [expected]).when(send, on(day)).thenEvents(sent);
    given(stream, [expected, sent]).when(send, on(day)).thenNothing();
    given(stream, [expected, sent])
      .when({ ...send, means: 'by-hand' }, on(day))
      .thenRejected('AlreadySent', 'DPR-02');
    given(stream, [expected]).when(confirm, on(day)).thenRejected('NotSent', 'DPR-02');
    given(stream, [expected, sent]).when(confirm, on(day)).thenEvents(confirmed);
    given(stream, [expected, sent, confirmed]).when(confirm, on(day)).thenNothing();
    given(stream, [expected, sent, confirmed])
      .when({ ...confirm, on: '2026-09-22' }, on(day))
      .thenRejected('AlreadySettled', 'DPR-02');
    given(stream, [expected, sent])
      .when({ ...confirm, on: '2026-09-16' }, on(day))
      .thenRejected('OccurredTooEarly' as never);
    for (const command of [send, confirm, callOff])
      given(stream, []).when(command, on(day)).thenRejected('NotExpected', 'DPR-02');
  });
  it('DPR-02 refuses to follow anybody but a pupil', () => {
    for (const pupil of [{ kind: 'staff' }, { kind: null }, undefined])
      given(stream, [])
        .when(follow, on(day, { facts: { pupil, school } }))
        .thenRejected('PupilRequired', 'DPR-02');
  });
  it('DPR-02 is called off while it was not sent, and stays so', () => {
    given(stream, [expected]).when(callOff, on(day)).thenEvents(calledOff);
    given(stream, [expected, sent]).when(callOff, on(day)).thenRejected('AlreadySent');
    for (const command of [send, confirm, callOff])
      given(stream, [expected, calledOff]).when(command, on(day)).thenRejected('AlreadySettled', 'DPR-02');
  });
});

describe('the time to send a file', () => {
  const dueOf = (startsOn: string, calendar: object | undefined = school) => {
    const context = on(day, { facts: { pupil: { kind: 'pupil' }, school: calendar } });
    const decision = stream.decider.decide({ ...follow, startsOn }, stream.initialState, context as never);
    return decision.ok ? decision.events.map(({ data }) => ('send' in data ? data.send : null)) : [];
  };
  it.each([
    ['five school days after a pupil begins there within a term', '2026-09-15', '2026-09-22'],
    ['the fifth school day of a term that begins', '2027-01-04', '2027-01-08'],
    ['the same from a holiday before it', '2026-12-28', '2027-01-08'],
    ['over a half-term holiday', '2026-10-21', '2026-11-04'],
    ['over the end of summer time', '2026-10-23', '2026-11-06'],
    ['over the start of summer time', '2027-03-19', '2027-04-12'],
  ])('DPR-02 is over after %s', (_, startsOn, dueOn) => {
    expect(dueOf(startsOn)).toEqual([sendBy(dueOn)]);
  });
  it('DPR-02 counts weekdays where no calendar says which are school days, and leaves closures out', () => {
    const none = { years: [], closures: [], dayEndsAt: null };
    expect(dueOf('2026-09-15', none)).toEqual([sendBy('2026-09-22')]);
    const closed = { ...school, closures: [{ from: '2026-09-16', to: '2026-09-17' }] };
    expect(dueOf('2026-09-15', closed)).toEqual([sendBy('2026-09-24')]);
  });
  it('DPR-02 falls due once: first the sending, then the receipt by the interval of the school', () => {
    const record = (cycle: string) => ({ type: 'RecordFileTransferFellDue' as const, cycle });
    const sending = record('sending.2026-09-22');
    const fallen = fell('sending', '2026-09-22');
    given(stream, [expected]).when(sending, on('2026-09-22')).thenNothing();
    given(stream, [expected]).when(sending, on('2026-09-23')).thenEvents(fallen);
    for (const history of [
      [expected, fallen],
      [expected, sent],
      [expected, calledOff],
    ])
      given(stream, history).when(sending, on('2026-09-23')).thenNothing();
    const receipt = record('receipt.2026-09-27');
    given(stream, [expected, sent]).when(receipt, on('2026-09-28')).thenEvents(fell('receipt', '2026-09-27'));
    given(stream, [expected, sent])
      .when(receipt, on('2026-09-28', { settings: { receipt: null } }))
      .thenNothing();
    given(stream, [expected, sent, confirmed]).when(receipt, on('2026-09-28')).thenNothing();
    given(stream, [expected]).when(record('other.2026-09-22'), on('2026-09-23')).thenNothing();
    given(stream, [expected])
      .when(sending, on('2026-09-23', { facts: {} }))
      .thenNothing();
  });
  it('DPR-02 reminds safeguarding leads, and tells the headteacher once it is overdue', () => {
    const [sending, receipt] = stream.deadlines;
    const due = { dueOn: '2026-09-22', cycle: 'sending.2026-09-22', about: null, hasFallenDue: false };
    const leads = [{ role: 'dsl' }, { role: 'deputy-dsl' }];
    for (const deadline of [sending, receipt]) {
      expect(deadline?.recipients(due, noticeSettings({}))).toEqual(leads);
      expect(deadline?.recipients({ ...due, hasFallenDue: true }, noticeSettings({}))).toEqual([
        ...leads,
        { role: 'headteacher' },
      ]);
      expect(deadline?.line(due)).toContain('2026-09-22');
    }
    const context = { streamId: 'ft-1', settings, school, facts: {} };
    const dues = sending?.duesOf(given(stream, [expected]).state as never, context as never);
    expect(dues).toMatchObject([{ dueOn: '2026-09-22', hasFallenDue: false }]);
    const heard = (event: { readonly type: string; readonly data: object }) =>
      noticesFor(
        'file-transfers',
        {
          ...event,
          data: event.data as never,
          streamId: 'ft-1',
          actor: 'p-1',
          recordedAt: '2026-09-23T08:00:00.000Z',
        },
        noticeSettings({}),
      );
    for (const step of ['sending', 'receipt'] as const)
      expect(heard(fell(step, '2026-09-22'))).toMatchObject([
        { notice: 'file-transfer-overdue', recipients: [{ role: 'dsl' }, { role: 'headteacher' }] },
      ]);
    expect(heard(sent)).toEqual([]);
  });
});

describe('a slip in a file that follows', () => {
  const history = [expected, sent, confirmed];
  const asked = (command: ReturnType<typeof correct>) => given(stream, history).when(command, on(day));
  it('DPR-02 is put right in what each event says, and time runs anew from another first day', () => {
    asked(correct(2, { on: '2026-09-18' })).thenEvents(corrected(2, { on: '2026-09-18' }));
    asked(correct(2, { means: 'system-to-system' })).thenNothing();
    const moved = corrected(1, { startsOn: '2026-09-14' }, { send: sendBy('2026-09-21') });
    asked(correct(1, { startsOn: '2026-09-14' })).thenEvents(moved);
    expect(given(stream, [...history, moved, corrected(3, { on: '2026-09-22' })]).state).toMatchObject({
      expected: { startsOn: '2026-09-14', send: { dueOn: '2026-09-21' } },
      confirmed: { on: '2026-09-22' },
    });
  });
  it('DPR-02 refuses what an event does not say, and receipt before it was sent', () => {
    for (const command of [
      correct(4, { on: '2026-09-18' }),
      correct(3, { means: 'link' }),
      correct(2, { on: '2026-09-22' }),
    ])
      asked(command).thenRejected('CorrectionNotPossible', 'DPR-02');
    given(stream, []).when(correct(1, {}), on(day)).thenRejected('NotExpected');
  });
  it('DPR-02 is about its pupil, and a record that was never begun stays empty', () => {
    const people = (...events: readonly (typeof expected)[]) =>
      stream.concernOf?.(given(stream, events).state as never, 'ft-1').people;
    expect([people(), people(expected)]).toEqual([[], ['u-301']]);
    expect(given(stream, [sent]).state).toMatchObject({ status: 'none' });
    expect(given(stream, [expected, expected]).state).toMatchObject({ status: 'expected' });
  });
});
