import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { dataComplaintsStream as stream } from '../../../../../domain/streams/data-complaints/stream.ts';
import { noticesFor } from '../../../../../functions/shared/notices/notices-for.ts';
import { given } from '../../../../support/scenario.ts';
import {
  acknowledgeBy,
  acknowledged,
  answered,
  context,
  corrected,
  fellDue,
  on,
  received,
  words,
} from './histories.ts';

const receive = {
  type: 'ReceiveDataComplaint' as const,
  person: 'p-201',
  about: ['p-110'],
  receivedOn: '2026-09-01',
  words,
};
const acknowledge = { type: 'AcknowledgeDataComplaint' as const, on: '2026-09-03' };
const answer = { type: 'AnswerDataComplaint' as const, on: '2026-09-04', outcome: 'upheld' as const, words };
const correct = (corrects: number, changes: object, more: object = {}) => ({
  type: 'CorrectDataComplaint' as const,
  corrects,
  changes,
  reason: 'A slip.',
  ...more,
});

describe('a complaint about how data is handled', () => {
  it('DPR-05 is on record with the last day of the law, acknowledged once, and answered for good', () => {
    given(stream, []).when(receive, on('2026-09-05')).thenEvents(received);
    given(stream, [received]).when(receive, on('2026-09-05')).thenRejected('AlreadyReceived', 'DPR-05');
    given(stream, [received]).when(acknowledge, on('2026-09-05')).thenEvents(acknowledged);
    given(stream, [received, acknowledged]).when(acknowledge, on('2026-09-05')).thenNothing();
    given(stream, [received, acknowledged])
      .when({ ...acknowledge, on: '2026-09-04' }, on('2026-09-05'))
      .thenRejected('AlreadyAcknowledged', 'DPR-05');
    given(stream, [received, acknowledged]).when(answer, on('2026-09-05')).thenEvents(answered);
    given(stream, [received]).when(answer, on('2026-09-05')).thenEvents(answered);
    for (const command of [acknowledge, answer]) {
      given(stream, [received, answered])
        .when(command, on('2026-09-05'))
        .thenRejected('AlreadyAnswered', 'DPR-05');
      given(stream, []).when(command, on('2026-09-05')).thenRejected('NotReceived', 'DPR-05');
      given(stream, [received])
        .when({ ...command, on: '2026-08-31' }, on('2026-09-05'))
        .thenRejected('OccurredTooEarly' as never);
    }
  });
  it('DPR-05 may come from somebody whom nobody here knows, and refuses names that nobody has', () => {
    const { person: _, ...unknown } = receive;
    given(stream, [])
      .when({ ...unknown, about: [] }, on('2026-09-05'))
      .thenEvents({ ...received, data: { ...received.data, person: null, about: [] } });
    const nobody = { ...on('2026-09-05'), facts: { people: [{ kind: null }] } };
    given(stream, []).when(receive, nobody).thenRejected('PersonNotKnown', 'DPR-05');
  });
  it('DPR-05 falls due after 30 days, the day on which it came the first of them; once, and never when heard', () => {
    const command = { type: 'RecordDataComplaintFellDue' as const, cycle: '2026-09-30' };
    given(stream, [received]).when(command, on('2026-09-30')).thenNothing();
    given(stream, [received]).when(command, on('2026-10-01')).thenEvents(fellDue);
    for (const history of [
      [received, fellDue],
      [received, acknowledged],
      [received, answered],
    ])
      given(stream, history).when(command, on('2026-10-01')).thenNothing();
    const [deadline] = stream.deadlines;
    const due = { dueOn: '2026-09-30', cycle: '2026-09-30', about: null, hasFallenDue: false };
    const both = [{ role: 'dpo' }, { role: 'headteacher' }];
    expect(deadline?.recipients(due, noticeSettings({}))).toEqual(both);
    expect(deadline?.line(due)).toContain('2026-09-30');
    expect(deadline?.command(due)).toEqual(command);
  });
  it('DPR-05 tells those who answer for data, at once and when it is overdue, without a word of it', () => {
    const heard = (event: { readonly type: string; readonly data: object }) =>
      noticesFor(
        'data-complaints',
        {
          ...event,
          data: event.data as never,
          streamId: 'dc-1',
          actor: 'p-1',
          recordedAt: '2026-09-05T08:00:00.000Z',
        },
        noticeSettings({}),
      );
    expect(heard(received)).toMatchObject([
      { notice: 'data-complaint-received', recipients: [{ role: 'dpo' }, { role: 'headteacher' }] },
    ]);
    expect(heard(fellDue)).toMatchObject([{ notice: 'data-complaint-overdue' }]);
    expect(heard(acknowledged)).toEqual([]);
    expect(JSON.stringify([heard(received), heard(fellDue)])).not.toContain(words);
  });
  it('DPR-05 is the matter of who complains, and of those whom it is about', () => {
    const people = (...history: readonly (typeof received)[]) =>
      stream.concernOf?.(given(stream, history).state as never, 'dc-1').people;
    expect(people()).toEqual([]);
    expect(people(received)).toEqual(['p-201', 'p-110']);
    expect(people({ ...received, data: { ...received.data, person: null as never } })).toEqual(['p-110']);
  });
});

describe('a slip in a complaint', () => {
  const history = [received, acknowledged, answered];
  const sent = (command: object, day = '2026-09-05') =>
    given(stream, history).when(command as never, on(day));
  it('DPR-05 is put right in what each event says, and time runs anew from another first day', () => {
    sent(correct(2, { on: '2026-09-02' })).thenEvents(corrected(2, { on: '2026-09-02' }));
    sent(correct(3, { outcome: 'not-upheld' })).thenEvents(corrected(3, { outcome: 'not-upheld' }));
    sent(correct(1, {}, { words })).thenEvents(corrected(1, {}, { words }));
    sent(correct(1, { receivedOn: '2026-08-30' })).thenEvents(
      corrected(1, { receivedOn: '2026-08-30' }, { acknowledge: acknowledgeBy('2026-09-28') }),
    );
    sent(correct(2, { on: '2026-09-03' })).thenNothing();
    const after = given(stream, [...history, corrected(1, { person: null })]).state;
    expect(after).toMatchObject({ status: 'answered', received: { person: null, about: ['p-110'] } });
    const moved = corrected(1, { receivedOn: '2026-08-30' }, { acknowledge: acknowledgeBy('2026-09-28') });
    expect(given(stream, [received, moved]).state).toMatchObject({
      received: { receivedOn: '2026-08-30', acknowledge: { dueOn: '2026-09-28' } },
    });
    expect(given(stream, [received, corrected(1, {}, { words: 'Other words.' })]).state).toMatchObject({
      received: { words: 'Other words.' },
    });
  });
  it('DPR-05 refuses what an event does not say, and days out of their order', () => {
    for (const command of [
      correct(4, { on: '2026-09-02' }),
      correct(2, { outcome: 'upheld' }),
      correct(2, {}, { words }),
      correct(1, { receivedOn: '2026-09-04' }),
    ])
      sent(command).thenRejected('CorrectionNotPossible', 'DPR-05');
    sent(correct(2, { on: '2026-08-31' })).thenRejected('OccurredTooEarly' as never);
    given(stream, []).when(correct(1, {}), context).thenRejected('NotReceived');
  });
  it('DPR-05 leaves a record that was never begun as it is', () => {
    expect(given(stream, [acknowledged]).state).toMatchObject({ status: 'none' });
    expect(given(stream, [received, received]).state).toMatchObject({ status: 'open' });
  });
});
