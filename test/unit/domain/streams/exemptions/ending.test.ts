import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { exemptionDeadlines } from '../../../../../domain/streams/exemptions/deadlines.ts';
import { exemptionsStream } from '../../../../../domain/streams/exemptions/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  answered,
  at,
  by,
  considered,
  decided,
  expired,
  granted,
  onDay,
  refused,
  revoked,
  submitted,
} from './histories.ts';

const inForce = [submitted(), considered, granted()];
const cycle = '3.2026-10-23';
const expire = { type: 'RecordExemptionExpired' as const, cycle };
const duesOf = (history: readonly { readonly type: string; readonly data: object }[]) =>
  exemptionDeadlines[0]?.duesOf(fold(exemptionsStream.decider, history), { streamId: 'p-101' } as never);
const correct = (corrects: number, changes: object, more: object = {}) => ({
  type: 'CorrectExemption' as const,
  corrects,
  changes,
  reason: 'A slip.',
  ...more,
});
const corrected = (corrects: number, changes: object, more: object = {}) => {
  const { type: _, ...data } = correct(corrects, changes, more);
  return { type: 'ExemptionCorrected' as const, data };
};

describe('the end of an exemption', () => {
  it('UNA-03 falls due on its last day, and is recorded once on the next', () => {
    const due = { dueOn: '2026-10-23', cycle, about: 'p-101', hasFallenDue: false };
    expect(duesOf(inForce)).toEqual([due]);
    expect([duesOf([...inForce, revoked]), duesOf([...inForce, expired])]).toEqual([[], []]);
    const [deadline] = exemptionDeadlines;
    expect(deadline?.command(due)).toEqual(expire);
    expect(deadline?.recipients(due, noticeSettings({}))).toEqual([{ person: 'p-101' }]);
    expect(deadline?.recipients({ ...due, about: null }, noticeSettings({}))).toEqual([
      { role: 'headteacher' },
    ]);
    expect(deadline?.line(due)).toMatch(/2026-10-23/);
    given(exemptionsStream, inForce).when(expire, onDay('2026-10-23')).thenNothing();
    given(exemptionsStream, inForce).when(expire, onDay('2026-10-24')).thenEvents(decided(expired));
    given(exemptionsStream, [...inForce, expired])
      .when(expire, onDay('2026-10-24'))
      .thenNothing();
    given(exemptionsStream, [...inForce, revoked])
      .when(expire, onDay('2026-10-24'))
      .thenNothing();
  });
});

describe('a correction of an exemption', () => {
  it('UNA-03 puts right an application, an exemption and an answer, each in what it says', () => {
    given(exemptionsStream, [submitted()])
      .when(correct(1, { until: '2026-10-22' }, { purpose: 'Light.' }), at(by.office))
      .thenEvents(corrected(1, { until: '2026-10-22' }, { purpose: 'Light.' }));
    given(exemptionsStream, inForce)
      .when(correct(3, { until: '2026-10-22' }), at(by.head))
      .thenEvents(corrected(3, { until: '2026-10-22' }));
    given(exemptionsStream, [...inForce, answered])
      .when(correct(4, { by: 'mail' }), at(by.office))
      .thenEvents(corrected(4, { by: 'mail' }));
    given(exemptionsStream, inForce).when(correct(3, {}), at(by.head)).thenNothing();
    given(exemptionsStream, [submitted()])
      .when(correct(1, {}, { purpose: 'Light.' }), at(by.office))
      .thenEvents(corrected(1, {}, { purpose: 'Light.' }));
    const fold3 = (event: object) => fold(exemptionsStream.decider, [...inForce, answered, event as never]);
    expect(fold3(corrected(1, { entry: 'games' }, { purpose: 'x' })).applications[0]).toMatchObject({
      entry: 'games',
      purpose: 'x',
      until: '2026-10-23',
    });
    expect(fold3(corrected(3, { until: '2026-10-22' })).applications[0]?.decision).toMatchObject({
      from: '2026-10-05',
      until: '2026-10-22',
    });
    expect(fold3(corrected(4, { by: 'mail', on: '2026-10-02' })).applications[0]?.answer).toEqual({
      on: '2026-10-02',
      how: 'mail',
      by: 4,
    });
  });
  it('UNA-03 puts right the day of an answer also where the exemption was refused or is over', () => {
    for (const end of [
      [refused, answered],
      [granted(), answered, revoked],
    ]) {
      const history = [submitted(), considered, ...end];
      given(exemptionsStream, history)
        .when(correct(4, { by: 'mail' }), at(by.office))
        .thenEvents(corrected(4, { by: 'mail' }));
    }
    given(exemptionsStream, [...inForce, answered])
      .when(correct(4, { by: 'mail' }), at({ person: 'p-101', roles: ['office'] }))
      .thenRejected('ConflictOfInterest', 'UNA-03');
  });
  it('UNA-03 refuses it of what the trust has looked at, of what is over, and of another thing', () => {
    given(exemptionsStream, inForce)
      .when(correct(1, { until: '2026-10-22' }), at(by.office))
      .thenRejected('CorrectionNotPossible', 'UNA-03');
    for (const end of [revoked, expired])
      given(exemptionsStream, [...inForce, end])
        .when(correct(3, { until: '2026-10-22' }), at(by.head))
        .thenRejected('CorrectionNotPossible');
    given(exemptionsStream, inForce)
      .when(correct(3, { on: '2026-10-01' }), at(by.head))
      .thenRejected('CorrectionNotPossible');
    given(exemptionsStream, [...inForce, answered])
      .when(correct(9, { on: '2026-10-01' }), at(by.head))
      .thenRejected('CorrectionNotPossible');
    given(exemptionsStream, inForce)
      .when(correct(3, {}, { purpose: 'Light.' }), at(by.head))
      .thenRejected('CorrectionNotPossible');
    given(exemptionsStream, [submitted(), considered, refused])
      .when(correct(3, { until: '2026-10-22' }), at(by.head))
      .thenRejected('CorrectionNotPossible');
  });
  it('UNA-03 refuses it by who could not have decided it, and of one’s own', () => {
    given(exemptionsStream, inForce)
      .when(correct(3, { until: '2026-10-22' }), at(by.office))
      .thenRejected('HeadteacherRequired', 'UNA-03');
    given(exemptionsStream, inForce)
      .when(correct(3, { until: '2026-10-22' }), at({ person: 'p-101', roles: ['headteacher'] }))
      .thenRejected('ConflictOfInterest');
  });
});

describe('who hears of an exemption', () => {
  const heard = (event: { readonly type: string; readonly data: object }) =>
    exemptionsStream
      .notices({ ...event, streamId: 'p-101', actor: 'p-1' } as never, noticeSettings({}))
      .map(({ notice, recipients }) => [notice, ...recipients]);
  it('UNA-03 tells the trust, then the headteacher, then who applied, and nothing of what it is for', () => {
    expect(heard(submitted())).toEqual([['exemption-applied-for', { role: 'executive', of: 'trust' }]]);
    expect(heard(considered)).toEqual([['exemption-considered', { role: 'headteacher' }]]);
    for (const event of [granted(), refused])
      expect(heard(event)).toEqual([['exemption-decided', { person: 'p-101' }]]);
    expect(heard(revoked)).toEqual([['exemption-ended', { person: 'p-101' }]]);
    expect(heard(expired)).toEqual([['exemption-ended', { person: 'p-101' }, { role: 'headteacher' }]]);
    expect(heard(answered)).toEqual([]);
  });
});
