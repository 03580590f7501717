import { describe, expect, it } from 'vitest';
import { policiesStream } from '../../../../../domain/streams/policies/stream.ts';
import {
  adopted,
  approvedBy,
  asGovernor,
  asHead,
  changed,
  drafted,
  inHalfTerm,
  inTerm,
  onDate,
  reviewedOn,
  scheduled,
} from '../../../../support/policy-scenario.ts';
import { fold, given } from '../../../../support/scenario.ts';

/** A policy with two of everything: what is said of one leaves the other as it is. */
const guidance = { kind: 'guidance-change' as const, list: 'kcsie', edition: '2026' };
const history = [
  adopted(1, { review: { ...inTerm('2026-27.autumn'), reviewer: 'dsl' } }),
  scheduled(inTerm('2026-27.autumn'), { reviewer: 'dsl' }),
  scheduled(inHalfTerm('2026-27.spring-1'), { cause: guidance }),
  changed('2026-09-01', inTerm('2026-27.summer')),
  changed('2026-09-02', inTerm('2026-27.spring')),
  reviewedOn('2026-09-03', { review: 2 }),
  reviewedOn('2026-09-04', { review: null, by: 'p-107' }),
  { type: 'PolicyRenamed', data: { title: 'Online', on: '2026-09-01', change: 4 } },
  { type: 'PolicyMerged', data: { merged: 'aup', on: '2026-09-02', change: 5 } },
  { type: 'PolicyPublishedToParents', data: { version: 1, channel: 'website', on: '2026-09-03' } },
  { type: 'PolicySharedWithGoverningBoard', data: { reviewed: 6, on: '2026-09-05' } },
  approvedBy([5]),
];
const stateAfter = (...events: { type: string; data: object }[]) =>
  fold(policiesStream.decider, [...history, ...events]);
const put = (corrects: number, changes: object) => ({ corrects, changes, reason: 'A slip.' });
const corrected = (corrects: number, changes: object) => ({
  type: 'PolicyCorrected' as const,
  data: put(corrects, changes),
});
const correct = (corrects: number, changes: object) =>
  given(policiesStream, history).when({ type: 'CorrectPolicy', ...put(corrects, changes) } as never, {
    ...asGovernor,
    facts: { ...asGovernor.facts, reviewer: { roles: [] } },
  });

describe('what is put right of one record', () => {
  const lists = ['versions', 'changes', 'reviews', 'made', 'noted', 'approvals'] as const;
  it.each([
    ['reviews', 1, 3, { reviewer: 'slt' }, { reviewer: 'slt' }],
    ['reviews', 1, 3, { due: inTerm('2026-27.spring') }, { due: inTerm('2026-27.spring') }],
    ['changes', 0, 4, { on: '2026-09-02' }, { on: '2026-09-02' }],
    ['changes', 0, 4, { nextReview: null }, { nextReview: null }],
    ['made', 0, 6, { on: '2026-09-02' }, { on: '2026-09-02' }],
    ['made', 1, 7, { outcome: 'changed', on: '2026-09-02' }, { on: '2026-09-02' }],
    ['made', 0, 11, { on: '2026-09-06' }, { sharedOn: '2026-09-06' }],
    ['noted', 0, 8, { title: 'Safe online' }, { says: 'Safe online' }],
    ['noted', 1, 9, { merged: 'acceptable-use' }, { says: 'acceptable-use' }],
    ['noted', 1, 9, { on: '2026-09-01' }, { on: '2026-09-01' }],
    ['noted', 2, 10, { channel: 'app' }, { says: '1/app' }],
    ['noted', 2, 10, { on: '2026-09-04' }, { on: '2026-09-04' }],
    [
      'approvals',
      0,
      12,
      { approval: { by: 'p-121', on: onDate('2026-09-08') } },
      { by: 'p-121', on: onDate('2026-09-08') },
    ],
  ] as const)(
    'POL-01 POL-03 is in %s, number %i, and nothing else changes',
    (list, at, number, changes, shown) => {
      const [before, after] = [stateAfter(), stateAfter(corrected(number, changes))];
      for (const other of lists.filter((one) => one !== list)) expect(after[other]).toEqual(before[other]);
      expect(after[list]).toEqual(before[list].map((one, i) => (i === at ? { ...one, ...shown } : one)));
      correct(number, changes).thenEvents(corrected(number, changes) as never);
    },
  );
  it.each([
    [2, { on: '2026-09-01' }],
    [4, { on: '2026-09-02', title: 'Online' }],
    [6, { on: '2026-09-02', channel: 'app' }],
    [8, { on: '2026-09-02', merged: 'aup' }],
    [10, { title: 'Online' }],
    [11, { on: '2026-09-06', by: 'p-107' }],
    [12, { approval: null, review: null }],
    [99, { on: '2026-09-06' }],
  ])('POL-01 refuses a field that the event %i does not have', (corrects, changes) => {
    correct(corrects, changes).thenRejected('CorrectionNotPossible');
  });
  it('POL-02 keeps what was approved as it is, and the rest of the log can be put right', () => {
    correct(5, { on: '2026-09-01' }).thenRejected('ApprovalStands', 'POL-02');
    expect(stateAfter().changes.map((row) => row.approvedBy)).toEqual([null, 12]);
  });
  it('POL-03 is a review of somebody who is on record', () => {
    correct(6, { by: 'p-108' }).thenRejected('ReviewerUnknown');
    given(policiesStream, history)
      .when({ type: 'CorrectPolicy', ...put(6, { by: 'p-108' }) } as never, {
        ...asHead,
        facts: { reviewer: { roles: [{ role: 'slt', from: '2020-09-01', until: null, by: 1 }] } } as never,
      })
      .thenEvents(corrected(6, { by: 'p-108' }) as never);
  });
});

describe('the review of a version, put right beside others', () => {
  const named = { ...inTerm('2026-27.spring'), reviewer: 'slt' as const };
  const open = [history[0]!, history[1]!, history[2]!];
  const reviews = (...events: { type: string; data: object }[]) =>
    fold(policiesStream.decider, [...open, ...events]).reviews;
  const overdue = { type: 'PolicyReviewFellDue', data: { review: 2, dueOn: '2026-12-18' } };

  it('POL-03 has the day and role that the version should have named, and waits again', () => {
    expect(reviews(overdue, corrected(1, { review: named }))).toMatchObject([
      { number: 2, due: inTerm('2026-27.spring'), reviewer: 'slt', standing: 'open', hasFallenDue: false },
      { number: 3, due: inHalfTerm('2026-27.spring-1'), reviewer: null },
    ]);
  });
  it('POL-03 is replaced where the version should have named none', () => {
    expect(reviews(corrected(1, { review: null })).map(({ standing }) => standing)).toEqual([
      'replaced',
      'open',
    ]);
  });
  it('POL-03 stays overdue where nothing but its role is put right', () => {
    expect(reviews(overdue, corrected(2, { reviewer: 'slt' }))[0]).toMatchObject({
      reviewer: 'slt',
      hasFallenDue: true,
    });
    expect(reviews(overdue, corrected(2, { due: inTerm('2026-27.spring') }))[0]).toMatchObject({
      reviewer: 'dsl',
      hasFallenDue: false,
    });
  });
  it('POL-03 stays as it is where the approval of the version is put right', () => {
    const approval = { by: 'p-120', on: onDate('2026-09-01') };
    const after = fold(policiesStream.decider, [...open, corrected(1, { approval })]);
    expect(after.reviews).toEqual(reviews());
    expect(after.versions[0]).toMatchObject({ approval, review: { value: '2026-27.autumn' } });
    expect(fold(policiesStream.decider, [...open, corrected(1, { review: null })]).versions[0]).toMatchObject(
      { approval: null, review: null },
    );
  });
  it('POL-03 that was made is not opened again: the version gets another', () => {
    const made = reviews(reviewedOn('2026-09-08'), corrected(1, { review: named }));
    expect(made).toMatchObject([
      { number: 2, standing: 'reviewed', due: inTerm('2026-27.autumn') },
      { number: 3, standing: 'open' },
      { number: 5, standing: 'open', hasFallenDue: false, cause: { kind: 'version', version: 1 } },
    ]);
  });
  it('POL-03 falls due and is made alone', () => {
    expect(reviews(overdue).map(({ hasFallenDue }) => hasFallenDue)).toEqual([true, false]);
    expect(reviews(reviewedOn('2026-09-08')).map(({ standing }) => standing)).toEqual(['reviewed', 'open']);
  });
  it('POL-04 is shared, or overdue to be, alone', () => {
    const made = [reviewedOn('2026-09-03'), reviewedOn('2026-09-04', { review: 3 })];
    const shared = { type: 'PolicySharedWithGoverningBoard', data: { reviewed: 5, on: '2026-09-05' } };
    const fell = { type: 'PolicySharingFellDue', data: { reviewed: 4, dueOn: '2026-12-18' } };
    expect(fold(policiesStream.decider, [...open, ...made, shared, fell]).made).toMatchObject([
      { sharedOn: null, sharedBy: null, hasSharingFallenDue: true },
      { sharedOn: '2026-09-05', sharedBy: 6, hasSharingFallenDue: false },
    ]);
  });
});

describe('versions beside one another', () => {
  it('INC-04 INC-07 each has the routes that it left open', () => {
    const left = {
      type: 'SafeguardingRoutesLeftOpen',
      data: { version: 2, routes: ['incidents.alertRoles'] },
    };
    const state = fold(policiesStream.decider, [adopted(1), adopted(2), left]);
    expect(state.versions.map(({ openRoutes }) => openRoutes)).toEqual([[], ['incidents.alertRoles']]);
    expect(state.status).toBe('adopted');
  });
  it('ORG-04 are offered with their number, their time and whether they are from before', () => {
    const before = adopted(0, {
      effectiveFrom: '2024-09-01T00:00:00.000Z',
      takenOver: { source: 'minutes', by: 'p-100' },
    });
    const state = fold(policiesStream.decider, [adopted(1), before]);
    expect(policiesStream.offers?.(state, 'online-safety')).toEqual({
      versions: [
        { version: 0, effectiveFrom: '2024-09-01T00:00:00.000Z', isTakenOver: true },
        { version: 1, effectiveFrom: '2026-09-01T07:00:00.000Z', isTakenOver: false },
      ],
    });
  });
  it('POL-02 take their own draft and leave another one', () => {
    const history = [adopted(1), changed('2026-09-07'), drafted([2], { version: 3 })];
    const of = (version: number, more: object = {}) =>
      fold(policiesStream.decider, [...history, adopted(version, more)]);
    expect(of(2).draft?.version).toBe(3);
    expect(of(3).draft).toBeNull();
    expect(of(3).changes.map((row) => row.approvedBy)).toEqual([null]);
    expect(of(3, { approval: { by: 'p-120', on: onDate('2026-09-08') } }).changes[0]?.approvedBy).toBe(4);
  });
});
