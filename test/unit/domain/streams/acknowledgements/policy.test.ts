import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { acknowledgementsStream as stream } from '../../../../../domain/streams/acknowledgements/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  acknowledged,
  expected,
  facts,
  held,
  infant,
  office,
  onPaper,
  policy,
  primary,
  self,
  silent,
} from './histories.ts';

const say = (changes: object = {}) => ({ type: 'AcknowledgePolicy' as const, version: 1, ...changes });
const of = (...roles: ReturnType<typeof held>[]) => ({ ...self, facts: { ...facts, person: { roles } } });

describe('to say that one knows the policy', () => {
  it('POL-06 names the version, once a person and version', () => {
    given(stream, []).when(say(), self).thenEvents(acknowledged());
    given(stream, [acknowledged()]).when(say(), self).thenNothing();
    given(stream, [onPaper()]).when(say(), self).thenNothing();
  });
  it.each(['staff', 'contractor', 'agency', 'governor', 'volunteer'])('POL-06 is for %s', (role) => {
    given(stream, [])
      .when(say(), of(held(role)))
      .thenEvents(acknowledged());
  });
  it.each([[held('parent')], [held('pupil')], [held('staff', '2026-09-02', '2026-09-02')]])(
    'POL-06 is not for %j',
    (role) => {
      given(stream, []).when(say(), of(role)).thenRejected('NotExpected', 'POL-06');
    },
  );
  it('POL-06 is of a version that has taken effect', () => {
    given(stream, [])
      .when(say({ version: 2 }), self)
      .thenRejected('VersionNotInForce', 'POL-06');
    given(stream, [])
      .when(say({ version: 7 }), self)
      .thenRejected('VersionNotInForce');
    const later = { ...self, now: '2026-11-03T09:00:00.000Z', today: '2026-11-03' };
    given(stream, [acknowledged()])
      .when(say({ version: 2 }), later)
      .thenEvents(acknowledged({ version: 2, on: '2026-11-03' }));
    // A version that was replaced is a fact, too: nobody is refused for being behind.
    given(stream, [])
      .when(say(), later)
      .thenEvents(acknowledged({ on: '2026-11-03' }));
  });
  it('POL-06 is done on paper with its own day, which the office enters', () => {
    given(stream, [])
      .when(say({ on: '2026-09-02' }), office)
      .thenEvents(onPaper());
    given(stream, [])
      .when(say({ on: '2026-09-02' }), self)
      .thenRejected('SaidElsewhen');
    given(stream, [])
      .when(say({ on: '2026-09-04' }), office)
      .thenRejected('OccurredInFuture');
  });
  it('POL-06 is not asked at a school whose policy does not', () => {
    given(stream, [])
      .when(say(), { ...self, settings: silent })
      .thenRejected('ProcessNotInUse');
    given(stream, [])
      .when(say(), { ...self, settings: primary })
      .thenEvents(acknowledged());
  });
});

describe('what is still to be known', () => {
  const [deadline] = stream.deadlines;
  const dues = (history: readonly { type: string; data: object }[], changes: object = {}) =>
    deadline?.duesOf(fold(stream.decider, history), {
      streamId: 'p-101',
      settings: infant,
      school: facts.school,
      facts: { person: facts.person, policy },
      ...changes,
    });
  it('POL-06 falls due fourteen days after somebody came, where the version was there before', () => {
    expect(dues([expected])).toEqual([
      { dueOn: '2026-09-16', cycle: '1.2026-09-02', about: 'p-101', hasFallenDue: false },
    ]);
  });
  it('POL-06 is due again with a new version, and with none where it is known', () => {
    expect(dues([expected, acknowledged()])).toMatchObject([{ dueOn: '2026-11-16', cycle: '2.2026-09-02' }]);
    expect(dues([expected, acknowledged({ version: 2 })])).toEqual([]);
  });
  it('POL-06 is never overdue where the policy states no number of days, or asks nobody', () => {
    expect(dues([expected], { settings: primary })).toEqual([]);
    expect(dues([expected], { settings: silent })).toEqual([]);
  });
  it('POL-06 is not due of somebody who is gone by then, and is of who comes again', () => {
    const gone = { roles: [held('staff', '2026-09-02', '2026-09-10')] };
    expect(dues([expected], { facts: { person: gone, policy } })).toEqual([]);
    const back = { roles: [...gone.roles, held('volunteer', '2027-01-04')] };
    expect(dues([expected], { facts: { person: back, policy } })).toMatchObject([{ cycle: '1.2027-01-04' }]);
  });
  it('POL-06 reminds the person, and shows the headteacher who is outstanding', () => {
    const due = { dueOn: '2026-09-16', cycle: '1.2026-09-02', about: 'p-101', hasFallenDue: false };
    expect(deadline?.recipients(due, noticeSettings({}))).toEqual([
      { person: 'p-101' },
      { role: 'headteacher' },
    ]);
    expect(deadline?.line(due)).toContain('2026-09-16');
    expect(deadline?.reminders).toEqual({ daysBefore: [7], sent: 'in-digest' });
  });
  it('POL-06 falls due once, the day after, and not of what was said by then', () => {
    const command = { type: 'RecordAcknowledgementFellDue' as const, cycle: '1.2026-09-02' };
    const at = (today: string) => ({ ...self, today, actor: { person: 'system.deadlines', roles: [] } });
    const fellDue = {
      type: 'PolicyAcknowledgementFellDue' as const,
      data: { person: 'p-101', version: 1, since: '2026-09-02', dueOn: '2026-09-16' },
    };
    given(stream, [expected]).when(command, at('2026-09-17')).thenEvents(fellDue);
    given(stream, [expected]).when(command, at('2026-09-16')).thenNothing();
    given(stream, [expected, fellDue]).when(command, at('2026-09-18')).thenNothing();
    given(stream, [expected, acknowledged()]).when(command, at('2026-09-17')).thenNothing();
    expect(dues([expected, fellDue])).toMatchObject([{ hasFallenDue: true }]);
    const event = { ...fellDue, streamId: 'p-101', actor: 'system.deadlines' };
    expect(stream.notices(event, noticeSettings({}))[0]?.recipients).toEqual([{ person: 'p-101' }]);
  });
});

describe('correcting', () => {
  const correct = (corrects: number, changes: object) => ({
    type: 'CorrectAcknowledgement' as const,
    corrects,
    changes,
    reason: 'Misread.',
  });
  it('POL-06 reaches what the office entered, under the rule of entering it', () => {
    given(stream, [onPaper()])
      .when(correct(1, { on: '2026-09-03' }), office)
      .thenEvents({
        type: 'AcknowledgementCorrected',
        data: { corrects: 1, changes: { on: '2026-09-03' }, reason: 'Misread.' },
      });
    given(stream, [onPaper()])
      .when(correct(1, { version: 2 }), office)
      .thenRejected('VersionNotInForce');
    given(stream, [onPaper()])
      .when(correct(1, { edition: 'x' }), office)
      .thenRejected('CorrectionNotPossible');
    given(stream, [acknowledged()])
      .when(correct(1, { on: '2026-09-02' }), office)
      .thenRejected('CorrectionNotPossible');
  });
  it('POL-06 is what is known from then on', () => {
    const corrected = {
      type: 'AcknowledgementCorrected',
      data: { corrects: 1, changes: { on: '2026-09-03' }, reason: 'x' },
    };
    expect(given(stream, [onPaper(), corrected]).state.policies[0]).toMatchObject({
      version: 1,
      on: '2026-09-03',
    });
  });
});
