import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { keptSince, policyAt } from '../../../../../domain/streams/policies/offers.ts';
import { policiesStream } from '../../../../../domain/streams/policies/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const calendar2026 = { ...calendarExample, halfTerms: calendarExample.halfTerms };
const now = '2026-09-03T08:30:00.000Z';
const later = '2026-09-03T08:35:00.000Z';
const routes = { alertRoles: ['dsl'], harmfulMaterialRoles: ['dsl'] };
const routed = { incidents: routes };
const byGovernors = { incidents: routes, policies: { approval: 'governors' } };
const governor = { roles: [{ role: 'governor', from: '2025-09-01', until: '2026-08-31', by: 1 }] };
const settings = { approval: null, reviewerRoles: null, shareAtReview: null, parentChannels: null };
const context = contextOf({ settings, facts: {} }, { streamId: 'online-safety', now });
const approved = { ...context, facts: { approver: governor } };
const onDate = (value: string) => ({ by: 'p-120', on: { precision: 'date' as const, value } });
const inHalfTerm = { by: 'p-120', on: { precision: 'half-term' as const, value: '2025-26.summer-2' } };
const adopted = (
  version: number,
  effectiveFrom: string,
  settings: typeof routed | typeof byGovernors = routed,
) => ({
  type: 'PolicyAdopted' as const,
  data: { version, effectiveFrom, settings, approval: null, review: null, takenOver: null },
});
const adopt = (version: number, changes: object = {}) => ({
  type: 'AdoptPolicy' as const,
  version,
  settings: routed,
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
      data: {
        version: 1,
        effectiveFrom: now,
        settings: byGovernors,
        approval,
        review: null,
        takenOver: null,
      },
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
      .thenRejected('OccurredInFuture', 'POL-02');
  });
  it('POL-02 is looked up in the record of the person who is named', () => {
    const needs = (approval: object) =>
      policiesStream.factNeeds(adopt(1, { approval }), 'online-safety', 'larkfield-infant');
    const approver = { stream: 'people', id: 'p-120' };
    expect(needs(inHalfTerm)).toEqual({
      approver,
      calendar: { stream: 'schools', id: 'larkfield-infant' },
    });
    expect(needs(onDate('2026-07-14'))).toEqual({ approver });
    expect(policiesStream.factNeeds(adopt(1), 'online-safety')).toEqual({});
    expect(policiesStream.settings(byGovernors)).toEqual({ ...settings, approval: 'governors' });
  });
});

describe('an approval of a half-term', () => {
  const inTerm = (value: string) => ({ by: 'p-120', on: { precision: 'half-term' as const, value } });
  const adoptWith = (value: string) => adopt(1, { settings: byGovernors, approval: inTerm(value) });
  const held = (from: string, until: string | null, calendar?: object) => ({
    ...context,
    facts: { approver: { roles: [{ role: 'governor', from, until, by: 1 }] }, ...calendar } as never,
  });
  const calendar = { calendar: { years: [calendar2026], closures: [], dayEndsAt: null } };

  it('POL-02 is refused where the half-term lies ahead, by what the school published or by what it can be', () => {
    for (const facts of [held('2025-09-01', null), held('2025-09-01', null, calendar)]) {
      given(policiesStream, []).when(adoptWith('2031-32.autumn-1'), facts).thenRejected('OccurredInFuture');
      given(policiesStream, []).when(adoptWith('2026-27.autumn-2'), facts).thenRejected('OccurredInFuture');
    }
  });
  it('POL-02 is refused of a governor-to-be, and of one whose time was over by then', () => {
    given(policiesStream, [])
      .when(adoptWith('2025-26.summer-2'), held('2026-09-01', null))
      .thenRejected('GovernorRequired', 'POL-02');
    given(policiesStream, [])
      .when(adoptWith('2026-27.autumn-1'), held('2026-09-10', null, calendar))
      .thenRejected('GovernorRequired');
    given(policiesStream, [])
      .when(adoptWith('2025-26.summer-2'), held('2020-09-01', '2025-08-31'))
      .thenRejected('GovernorRequired');
  });
  it('POL-02 is taken of somebody who was a governor in it', () => {
    for (const facts of [held('2026-09-02', null, calendar), held('2026-09-02', null)]) {
      given(policiesStream, [])
        .when(adoptWith('2026-27.autumn-1'), facts)
        .thenEvents({
          type: 'PolicyAdopted',
          data: {
            ...adopted(1, now, byGovernors).data,
            approval: inTerm('2026-27.autumn-1') as never,
          },
        });
    }
  });
});

describe('a policy that names nobody for harm to a child', () => {
  it('INC-04 INC-07 is adopted and says so in the same commit', () => {
    given(policiesStream, [])
      .when(adopt(1, { settings: { incidents: { alertRoles: ['dsl'] } } }), context)
      .thenEvents(
        {
          type: 'PolicyAdopted',
          data: {
            version: 1,
            effectiveFrom: now,
            settings: { incidents: { alertRoles: ['dsl'] } },
            approval: null,
            review: null,
            takenOver: null,
          },
        },
        {
          type: 'SafeguardingRoutesLeftOpen',
          data: { version: 1, routes: ['incidents.harmfulMaterialRoles'] },
        },
      );
  });
  it('INC-04 INC-07 notifies who leads on safeguarding', () => {
    const event = {
      type: 'SafeguardingRoutesLeftOpen' as const,
      data: { version: 2, routes: ['incidents.alertRoles'] },
      streamId: 'online-safety',
      actor: 'p-900',
    };
    expect(policiesStream.notices(event, noticeSettings({}))).toMatchObject([
      { recipients: [{ role: 'headteacher' }, { role: 'dsl' }] },
    ]);
    expect(policiesStream.notices({ ...event, ...adopted(1, now) } as never, noticeSettings({}))).toEqual([]);
  });
});

describe('a version from before the school kept its book here', () => {
  const before = '2024-09-02T00:00:00.000Z';
  const takeOver = (changes: object = {}) => ({
    type: 'TakeOverPolicy' as const,
    version: 0,
    effectiveFrom: before,
    settings: routed,
    approval: null,
    review: null,
    source: 'minutes-2024',
    ...changes,
  });
  const takenOver = (version = 0, effectiveFrom = before) => ({
    type: 'PolicyAdopted' as const,
    data: {
      ...adopted(version, effectiveFrom).data,
      takenOver: { source: 'minutes-2024', by: 'p-900' },
    },
  });
  it('ORG-04 is taken over with its own time, by whom and from what', () => {
    given(policiesStream, [adopted(1, now)])
      .when(takeOver(), context)
      .thenEvents(takenOver());
    expect(policiesStream.occurredAtOf(takeOver())).toBe(before);
  });
  it('ORG-04 is in force for what happened then, and leaves today to the versions adopted here', () => {
    const state = fold(policiesStream.decider, [
      adopted(1, now),
      takenOver(-1, '2022-09-01T00:00:00.000Z'),
      takenOver(),
    ]);
    const inForce = (instant: string) => policyAt(state, instant)?.version ?? null;
    expect(['2022-01-01', '2023-01-01', '2025-01-01'].map((day) => inForce(`${day}T00:00:00.000Z`))).toEqual([
      null,
      -1,
      0,
    ]);
    expect(inForce(now)).toBe(1);
    expect(keptSince(state)).toBe('2026-09-03');
  });
  it('ORG-04 leaves the numbers of the versions adopted here as they are', () => {
    given(policiesStream, [adopted(1, now), takenOver()])
      .when(adopt(2, { effectiveFrom: later }), context)
      .thenEvents(adopted(2, later));
  });
  it('ORG-04 is refused before a first version here, of a later time, under a number from here, and out of order', () => {
    given(policiesStream, []).when(takeOver(), context).thenRejected('NotFromBefore');
    given(policiesStream, [adopted(1, now)])
      .when(takeOver({ effectiveFrom: now }), context)
      .thenRejected('NotFromBefore');
    given(policiesStream, [adopted(1, now)])
      .when(takeOver({ version: 2 }), context)
      .thenRejected('PolicyVersionNotBefore');
    given(policiesStream, [adopted(1, now), takenOver()])
      .when(takeOver({ version: -1 }), context)
      .thenRejected('PoliciesNotInOrder');
  });
});

describe('correcting what is recorded about a version', () => {
  it('POL-02 puts an approval right under the rule that it was given under', () => {
    const correctApproval = (approval: ReturnType<typeof onDate> | null) => ({
      type: 'CorrectPolicy' as const,
      corrects: 1,
      changes: { approval },
      reason: 'A slip.',
    });
    const history = [adopted(1, now, byGovernors)];
    given(policiesStream, history)
      .when(correctApproval(onDate('2026-07-15')), approved)
      .thenEvents({
        type: 'PolicyCorrected',
        data: { corrects: 1, changes: { approval: onDate('2026-07-15') }, reason: 'A slip.' },
      });
    given(policiesStream, history)
      .when(correctApproval(onDate('2026-09-02')), approved)
      .thenRejected('GovernorRequired', 'POL-02');
    given(policiesStream, history)
      .when(correctApproval(onDate('2026-09-04')), approved)
      .thenRejected('OccurredInFuture');
    given(policiesStream, history).when(correctApproval(null), approved).thenRejected('ApprovalRequired');
  });

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
