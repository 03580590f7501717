import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, plusDays, plusMonths, weekdayOf } from '../../../../../domain/kernel/day.ts';
import { requestDay } from '../../../../../domain/kernel/legal-time.ts';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { disclosuresStream as stream } from '../../../../../domain/streams/disclosures/stream.ts';
import { forAll } from '../../../../support/for-all.ts';
import { given } from '../../../../support/scenario.ts';
import { answered, context, extended, fellDue, on, paused, received, resumed, words } from './histories.ts';

const receive = { type: 'ReceiveSubjectRequest' as const, person: 'p-201', receivedOn: '2026-09-01', words };
const pause = { type: 'PauseSubjectRequest' as const, on: '2026-09-02', cause: 'identity' as const };
const resume = { type: 'ResumeSubjectRequest' as const, on: '2026-09-03' };
const extend = { type: 'ExtendSubjectRequest' as const, on: '2026-09-03', words };
const answer = { type: 'AnswerSubjectRequest' as const, on: '2026-09-03', outcome: 'given' as const, words };

describe('a request for somebody’s own data', () => {
  it('DPR-05 is on record with the last day of the law, until it is answered for good', () => {
    given(stream, []).when(receive, context).thenEvents(received);
    given(stream, [received]).when(receive, context).thenRejected('AlreadyRecorded');
    given(stream, [received]).when(answer, context).thenEvents(answered);
    for (const command of [pause, resume, extend, answer]) {
      given(stream, [received, answered]).when(command, context).thenRejected('AlreadyAnswered', 'DPR-05');
      given(stream, []).when(command, context).thenRejected('NotRequested', 'DPR-05');
    }
    given(stream, [received])
      .when({ ...answer, on: '2026-08-31' }, context)
      .thenRejected('OccurredTooEarly' as never);
  });

  it('DPR-05 has time that stands still while nobody knows who asks, and runs on by those days', () => {
    given(stream, [received]).when(pause, context).thenEvents(paused);
    given(stream, [received, paused]).when(resume, context).thenEvents(resumed);
    given(stream, [received]).when(resume, context).thenRejected('NotRunning', 'DPR-05');
    given(stream, [received, paused]).when(pause, context).thenRejected('NotRunning', 'DPR-05');
    given(stream, [received])
      .when({ ...pause, on: '2026-10-02' }, on('2026-10-02'))
      .thenRejected('NotRunning');
    given(stream, [received, paused])
      .when({ ...resume, on: '2026-09-01' }, context)
      .thenRejected('OccurredTooEarly' as never);
  });

  it('DPR-05 is extended once, in time', () => {
    given(stream, [received]).when(extend, context).thenEvents(extended);
    given(stream, [received, extended]).when(extend, context).thenRejected('ExtensionNotPossible', 'DPR-05');
    given(stream, [received])
      .when({ ...extend, on: '2026-10-02' }, on('2026-10-02'))
      .thenRejected('ExtensionNotPossible');
  });

  it('DPR-05 falls due once, not while time stands still, and not when it is answered', () => {
    const command = { type: 'RecordSubjectRequestFellDue' as const, cycle: '2026-10-01' };
    given(stream, [received]).when(command, on('2026-10-02')).thenEvents(fellDue);
    for (const history of [
      [received, paused],
      [received, answered],
      [received, fellDue],
      [received, extended],
    ])
      given(stream, history).when(command, on('2026-10-02')).thenNothing();
    given(stream, [received]).when(command, on('2026-10-01')).thenNothing();
    const [deadline] = stream.deadlines;
    const due = { dueOn: '2026-10-01', cycle: '2026-10-01', about: null, hasFallenDue: false };
    expect(deadline?.recipients(due, noticeSettings({}))).toEqual([{ role: 'dpo' }, { role: 'headteacher' }]);
    expect(deadline?.line(due)).toContain('2026-10-01');
  });

  it('DPR-05 is the matter of whose data it is', () => {
    expect(stream.concernOf?.(given(stream, [received]).state as never, 'di-1')).toMatchObject({
      people: ['p-201'],
    });
    expect(stream.concernOf?.(given(stream, []).state as never, 'di-1')).toMatchObject({ people: [] });
  });
});

describe('the month of the law', () => {
  const once = { isExtended: false, pausedDays: 0 };
  it.each([
    ['the same day of the next month', '2026-09-01', '2026-10-01'],
    ['the last day of a shorter month', '2027-03-31', '2027-04-30'],
    ['the end of February, and then Monday', '2027-01-30', '2027-03-01'],
    ['a leap day', '2028-01-31', '2028-02-29'],
    ['Monday after a Saturday', '2026-09-03', '2026-10-05'],
    ['over the end of summer time', '2026-10-20', '2026-11-20'],
    ['over the start of summer time', '2027-03-20', '2027-04-20'],
  ])('DPR-05 ends on %s', (_, from, dueOn) => {
    expect(requestDay(from, once)).toEqual({ edition: 'uk-gdpr-2018', dueOn });
  });

  it('DPR-05 ends on a working day, at most two days after the month and the days that stood still', () => {
    const cases = fc.record({
      day: fc.integer({ min: 0, max: 1500 }),
      pausedDays: fc.nat(60),
      isExtended: fc.boolean(),
    });
    forAll(cases, ({ day, pausedDays, isExtended }) => {
      const from = plusDays('2026-01-01', day);
      const last = plusDays(plusMonths(from, isExtended ? 3 : 1), pausedDays);
      const { dueOn } = requestDay(from, { isExtended, pausedDays });
      expect(weekdayOf(dueOn)).toBeLessThan(6);
      expect([0, 1, 2]).toContain(daysBetween(last, dueOn));
      if (weekdayOf(last) < 6) expect(dueOn).toBe(last);
    });
  });
});
