import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyAt } from '../../../../../domain/streams/policies/offers.ts';
import { policiesStream } from '../../../../../domain/streams/policies/stream.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const now = '2026-09-03T08:30:00.000Z';
const later = '2026-09-03T08:35:00.000Z';
const byGovernors = { policies: { approval: 'governors' } };
const governor = { roles: [{ role: 'governor', from: '2025-09-01', until: '2026-08-31', by: 1 }] };
const context = contextOf({ settings: { approval: null }, facts: {} }, { streamId: 'online-safety', now });
const approved = { ...context, facts: { approver: governor } };
const onDate = (value: string) => ({ by: 'p-120', on: { precision: 'date' as const, value } });
const inHalfTerm = { by: 'p-120', on: { precision: 'half-term' as const, value: '2025-26.summer-2' } };
const adopted = (
  version: number,
  effectiveFrom: string,
  settings: Record<string, never> | typeof byGovernors = {},
) => ({
  type: 'PolicyAdopted' as const,
  data: { version, effectiveFrom, settings, approval: null, review: null },
});
const adopt = (version: number, changes: object = {}) => ({
  type: 'AdoptPolicy' as const,
  version,
  settings: {},
  approval: null,
  review: null,
  ...changes,
});

describe('adopting a policy', () => {
  it('ORG-04 puts the first version into force at once, whatever date it asks for', () => {
    given(policiesStream, [])
      .when(adopt(1, { effectiveFrom: '2030-01-01T00:00:00.000Z' }), context)
      .thenEvents(adopted(1, now));
  });
  it('ORG-04 adopts a later version five minutes ahead', () => {
    given(policiesStream, [adopted(1, now)])
      .when(adopt(2, { effectiveFrom: later }), context)
      .thenEvents(adopted(2, later));
  });
  it.each([undefined, '2026-09-03T08:34:59.999Z'])(
    'ORG-04 refuses a later version that takes effect sooner',
    (effectiveFrom) => {
      given(policiesStream, [adopted(1, now)])
        .when(adopt(2, { effectiveFrom }), context)
        .thenRejected('EffectiveFromTooSoon', 'ORG-04');
    },
  );
  it('POL-02 does nothing when the same version is adopted again', () => {
    given(policiesStream, [adopted(1, now)])
      .when(adopt(1), context)
      .thenNothing();
  });
  it('POL-02 refuses other settings under an adopted version', () => {
    given(policiesStream, [adopted(1, now)])
      .when(adopt(1, { settings: byGovernors }), context)
      .thenRejected('PolicyVersionTaken');
  });
  it('POL-02 refuses a version that leaves a gap', () => {
    given(policiesStream, [])
      .when(adopt(2, { effectiveFrom: later }), context)
      .thenRejected('PolicyVersionNotNext');
    given(policiesStream, [adopted(1, now)])
      .when(adopt(3, { effectiveFrom: later }), context)
      .thenRejected('PolicyVersionNotNext');
  });
  it('ORG-04 refuses any other policy: the settings are in one', () => {
    given(policiesStream, [])
      .when(adopt(1), { ...context, streamId: 'homework' })
      .thenRejected('PolicyUnknown');
  });
});

describe('the approval of the governors', () => {
  it('POL-02 is asked for by the first version itself', () => {
    given(policiesStream, [])
      .when(adopt(1, { settings: byGovernors }), context)
      .thenRejected('ApprovalRequired', 'POL-02');
  });
  it('POL-02 is asked for by the version in force before, not by the new one', () => {
    given(policiesStream, [adopted(1, now)])
      .when(adopt(2, { settings: byGovernors, effectiveFrom: later }), context)
      .thenEvents(adopted(2, later, byGovernors));
    given(policiesStream, [adopted(1, now, byGovernors)])
      .when(adopt(2, { effectiveFrom: later }), context)
      .thenRejected('ApprovalRequired');
  });
  it('POL-02 may be given by a half-term or by a date on which the approver was a governor', () => {
    const first = (approval: ReturnType<typeof onDate> | typeof inHalfTerm) => ({
      type: 'PolicyAdopted' as const,
      data: { version: 1, effectiveFrom: now, settings: byGovernors, approval, review: null },
    });
    for (const approval of [inHalfTerm, onDate('2026-07-14')]) {
      given(policiesStream, [])
        .when(adopt(1, { settings: byGovernors, approval }), approved)
        .thenEvents(first(approval));
    }
  });
  it('POL-02 is refused of somebody who was no governor then, or is none at all', () => {
    given(policiesStream, [])
      .when(adopt(1, { approval: onDate('2026-09-02') }), approved)
      .thenRejected('GovernorRequired');
    given(policiesStream, [])
      .when(adopt(1, { approval: inHalfTerm }), context)
      .thenRejected('GovernorRequired');
  });
  it('POL-02 is refused when its date lies ahead', () => {
    given(policiesStream, [])
      .when(adopt(1, { approval: onDate('2026-09-04') }), approved)
      .thenRejected('ApprovalInFuture');
  });
  it('POL-02 is looked up in the record of the person who is named', () => {
    expect(policiesStream.factNeeds(adopt(1, { approval: inHalfTerm }), 'online-safety')).toEqual({
      approver: { stream: 'people', id: 'p-120' },
    });
    expect(policiesStream.factNeeds(adopt(1), 'online-safety')).toEqual({});
    expect(policiesStream.settings(byGovernors)).toEqual({ approval: 'governors' });
  });
});

describe('correcting what is recorded about a version', () => {
  const review = { precision: 'year' as const, value: '2027', reviewer: 'business-manager' as const };
  const correct = (corrects: number) => ({
    type: 'CorrectPolicy' as const,
    corrects,
    changes: { review },
    reason: 'A slip.',
  });
  const corrected = {
    type: 'PolicyCorrected' as const,
    data: { corrects: 1, changes: { review }, reason: 'A slip.' },
  };
  it('POL-03 puts the review date right', () => {
    given(policiesStream, [adopted(1, now)])
      .when(correct(1), context)
      .thenEvents(corrected);
    expect(
      fold(policiesStream.decider, [adopted(1, now), adopted(2, later), corrected]).versions.map(
        (one) => one.review,
      ),
    ).toEqual([review, null]);
  });
  it('POL-03 changes nothing when the correction names no review', () => {
    const empty = { ...corrected, data: { ...corrected.data, changes: {} } };
    expect(fold(policiesStream.decider, [adopted(1, now), empty]).versions.map((one) => one.review)).toEqual([
      null,
    ]);
  });
  it('POL-03 refuses to correct what is no adoption', () => {
    given(policiesStream, [adopted(1, now)])
      .when(correct(2), context)
      .thenRejected('CorrectionNotPossible');
  });
});

describe('the policy in force', () => {
  const minute = (n: number) => `2026-09-03T08:${String(n).padStart(2, '0')}:00.000Z`;
  it('ORG-04 is the newest version that has taken effect, whatever the order of the dates', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 59 }), { maxLength: 8 }), fc.nat({ max: 59 }), (minutes, at) => {
        const state = fold(
          policiesStream.decider,
          minutes.map((from, index) => adopted(index + 1, minute(from))),
        );
        const inForce = minutes.map((from, index) => (from <= at ? index + 1 : 0));
        expect(policyAt(state, minute(at))?.version ?? 0).toBe(Math.max(0, ...inForce));
      }),
    );
  });
});
