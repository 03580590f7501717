import { describe, expect, it } from 'vitest';
import { policiesStream } from '../../../../../domain/streams/policies/stream.ts';
import {
  adopted,
  approvedBy,
  asGovernor,
  asHead,
  changed,
  drafted,
  governor,
  inHalfTerm,
  noPolicySettings,
  noticesAt,
  now,
  office,
  onDate,
  scheduled,
} from '../../../../support/policy-scenario.ts';
import { fold, given } from '../../../../support/scenario.ts';

const change = (more: object = {}) => ({
  type: 'RecordChange' as const,
  on: '2026-09-07',
  place: 'Who does what',
  description: 'The firm is named.',
  nextReview: null,
  ...more,
});
const draft = (more: object = {}) => ({
  type: 'DraftVersion' as const,
  version: 2,
  title: 'Online safety',
  changes: [2],
  cites: [],
  document: null,
  ...more,
});
const approve = (more: object = {}) => ({
  type: 'ApprovePolicy' as const,
  by: 'p-120',
  on: onDate('2026-09-09'),
  changes: [] as number[],
  ...more,
});
const adoptNext = (more: object = {}) => ({
  type: 'AdoptPolicy' as const,
  version: 2,
  effectiveFrom: '2026-09-10T09:00:00.000Z',
  settings: {},
  approval: null,
  review: null,
  ...more,
});
const governed = adopted(1, { settings: { policies: { approval: 'governors' } } });
const byGovernors = { by: 'p-120', on: onDate('2026-09-09') };

describe('the change log of the policy', () => {
  it('POL-01 takes a row with its day, place, description and next review, before anybody approves it', () => {
    given(policiesStream, [governed])
      .when(change({ nextReview: inHalfTerm('2026-27.summer-1') }), asHead)
      .thenEvents({
        type: 'PolicyChangeRecorded',
        data: {
          on: '2026-09-07',
          place: 'Who does what',
          description: 'The firm is named.',
          nextReview: inHalfTerm('2026-27.summer-1'),
          takenOver: null,
        },
      });
    expect(policiesStream.occurredAtOf(change())).toBe('2026-09-06T23:00:00.000Z');
  });
  it('POL-01 refuses a row of a day to come', () => {
    given(policiesStream, [governed])
      .when(change({ on: '2026-09-11' }), asHead)
      .thenRejected('OccurredInFuture', 'POL-01');
  });
  it('POL-01 takes rows over from before the school kept its book here, and no others', () => {
    given(policiesStream, [governed])
      .when(change({ on: '2021-10-18', source: 'minutes-2021' }), asHead)
      .thenEvents({
        type: 'PolicyChangeRecorded',
        data: {
          on: '2021-10-18',
          place: 'Who does what',
          description: 'The firm is named.',
          nextReview: null,
          takenOver: { source: 'minutes-2021', by: 'p-100' },
        },
      });
    for (const on of ['2026-09-01', '2026-09-07'])
      given(policiesStream, [governed])
        .when(change({ on, source: 'minutes-2026' }), asHead)
        .thenRejected('NotFromBefore');
  });
  it('POL-01 records a new title and a merger by the row that made them, once', () => {
    const history = [governed, changed('2026-09-07')];
    const rename = (more: object = {}) => ({
      type: 'RenamePolicy' as const,
      title: 'Online safety and acceptable use',
      on: '2026-09-07',
      change: 2,
      ...more,
    });
    const merge = (more: object = {}) => ({
      type: 'MergePolicy' as const,
      merged: 'acceptable-use',
      on: '2026-09-07',
      change: 2,
      ...more,
    });
    const renamed = {
      type: 'PolicyRenamed' as const,
      data: { title: 'Online safety and acceptable use', on: '2026-09-07', change: 2 },
    };
    const merged = {
      type: 'PolicyMerged' as const,
      data: { merged: 'acceptable-use', on: '2026-09-07', change: 2 },
    };
    given(policiesStream, history).when(rename(), asHead).thenEvents(renamed);
    given(policiesStream, history).when(merge(), asHead).thenEvents(merged);
    given(policiesStream, [...history, renamed, merged])
      .when(rename(), asHead)
      .thenNothing();
    given(policiesStream, [...history, renamed, merged])
      .when(merge(), asHead)
      .thenNothing();
    const again = { ...renamed, data: { ...renamed.data, title: 'Safe online' } };
    given(policiesStream, [...history, renamed, again])
      .when(rename(), asHead)
      .thenEvents(renamed);
    given(policiesStream, history)
      .when(rename({ change: 7 }), asHead)
      .thenRejected('ChangeUnknown', 'POL-01');
    given(policiesStream, history)
      .when(merge({ change: 7 }), asHead)
      .thenRejected('ChangeUnknown');
  });
  it('POL-01 holds drafts of the next version, drafted again until they are approved', () => {
    const history = [governed, changed('2026-09-07')];
    given(policiesStream, history)
      .when(draft(), asHead)
      .thenEvents(drafted([2]));
    given(policiesStream, [...history, drafted([2])])
      .when(draft(), asHead)
      .thenNothing();
    given(policiesStream, [...history, drafted([2])])
      .when(draft({ title: 'Safe online' }), asHead)
      .thenEvents(drafted([2], { title: 'Safe online' }));
    given(policiesStream, history)
      .when(draft({ version: 3 }), asHead)
      .thenRejected('PolicyVersionNotNext');
    given(policiesStream, history)
      .when(draft({ changes: [9] }), asHead)
      .thenRejected('ChangeUnknown');
  });
  it('POL-01 tells governors that a version waits for them, where they approve', () => {
    const event = { ...drafted([2]), streamId: 'online-safety', actor: 'p-100' };
    expect(policiesStream.notices(event, noticesAt({ approval: 'governors' }))).toMatchObject([
      { notice: 'policy-to-approve', recipients: [{ role: 'governor' }] },
    ]);
    expect(policiesStream.notices(event, noticesAt({}))).toEqual([]);
  });
});

describe('the approval of changes', () => {
  const history = [governed, changed('2026-09-07'), changed('2026-09-08')];

  it('POL-02 is given by a governor to several changes together', () => {
    given(policiesStream, history)
      .when(approve({ changes: [3, 2] }), asGovernor)
      .thenEvents(approvedBy([2, 3]));
  });
  it('POL-02 is given to a draft, and so to the changes in it', () => {
    given(policiesStream, [...history, drafted([2, 3])])
      .when(approve({ version: 2 }), asGovernor)
      .thenEvents(approvedBy([2, 3], { version: 2 }));
  });
  it('POL-02 is refused of anybody but a governor: who sends it, and who is named', () => {
    given(policiesStream, history)
      .when(approve({ changes: [2] }), asHead)
      .thenRejected('GovernorRequired', 'POL-02');
    const named = { ...asGovernor, facts: { ...asGovernor.facts, approver: office } };
    given(policiesStream, history)
      .when(approve({ changes: [2] }), named)
      .thenRejected('GovernorRequired', 'POL-02');
  });
  it('POL-02 is refused before the day of a change, and on a day to come', () => {
    given(policiesStream, history)
      .when(approve({ changes: [2, 3], on: onDate('2026-09-07') }), asGovernor)
      .thenRejected('ApprovedBeforeChange', 'POL-02');
    given(policiesStream, history)
      .when(approve({ changes: [2, 3], on: onDate('2026-09-08') }), asGovernor)
      .thenEvents(approvedBy([2, 3], { on: onDate('2026-09-08') }));
    given(policiesStream, history)
      .when(approve({ changes: [2], on: onDate('2026-09-11') }), asGovernor)
      .thenRejected('OccurredInFuture', 'POL-02');
  });
  it('POL-02 may be as precise as a half-term, whose last day is not before the change', () => {
    given(policiesStream, history)
      .when(approve({ changes: [2], on: inHalfTerm('2026-27.autumn-1') }), asGovernor)
      .thenEvents(approvedBy([2], { on: inHalfTerm('2026-27.autumn-1') }));
    given(policiesStream, history)
      .when(approve({ changes: [2], on: inHalfTerm('2025-26.summer-2') }), asGovernor)
      .thenRejected('ApprovedBeforeChange');
    given(policiesStream, history)
      .when(approve({ changes: [2], on: inHalfTerm('2026-27.spring-1') }), asGovernor)
      .thenRejected('OccurredInFuture');
  });
  it('POL-02 of rows alone leaves the draft without one', () => {
    const state = fold(policiesStream.decider, [...history, drafted([2, 3]), approvedBy([2])]);
    expect(state.draft?.approval).toBeNull();
    expect(state.changes.map((row) => row.approvedBy)).toEqual([5, null]);
  });
  it('POL-02 is refused of what is not there, and of nothing', () => {
    given(policiesStream, history).when(approve(), asGovernor).thenRejected('NothingToApprove');
    given(policiesStream, history)
      .when(approve({ version: 2 }), asGovernor)
      .thenRejected('VersionNotDrafted');
    given(policiesStream, history)
      .when(approve({ changes: [9] }), asGovernor)
      .thenRejected('ChangeUnknown');
  });
  it('POL-02 stands: sent again it does nothing, and what is approved never changes', () => {
    const after = [...history, drafted([2, 3]), approvedBy([2, 3], { version: 2 })];
    given(policiesStream, after)
      .when(approve({ version: 2 }), asGovernor)
      .thenNothing();
    given(policiesStream, after)
      .when(approve({ version: 2, on: onDate('2026-09-10') }), asGovernor)
      .thenRejected('ApprovalStands', 'POL-02');
    given(policiesStream, after)
      .when(approve({ changes: [2] }), asGovernor)
      .thenRejected('ApprovalStands');
    given(policiesStream, after)
      .when(draft({ changes: [2] }), asHead)
      .thenRejected('ApprovalStands');
    given(policiesStream, after)
      .when({ type: 'CorrectPolicy', corrects: 2, changes: { on: '2026-09-01' }, reason: 'A slip.' }, asHead)
      .thenRejected('ApprovalStands');
  });
  it('POL-02 lets a version take effect that needs it, where the school has approval', () => {
    const approved = [...history, drafted([2, 3]), approvedBy([2, 3], { version: 2 })];
    given(policiesStream, [...history, drafted([2, 3])])
      .when(adoptNext(), asHead)
      .thenRejected('ApprovalRequired', 'POL-02');
    given(policiesStream, approved)
      .when(adoptNext(), asHead)
      .thenEvents(adopted(2, { effectiveFrom: '2026-09-10T09:00:00.000Z', approval: byGovernors }), {
        type: 'SafeguardingRoutesLeftOpen',
        data: openRoutes(2),
      });
    given(policiesStream, approved)
      .when(adoptNext({ approval: { ...byGovernors, on: onDate('2026-09-08') } }), asHead)
      .thenRejected('ApprovalStands');
  });
  it('POL-02 refuses an approval that comes with the version and is older than its changes', () => {
    given(policiesStream, [...history, drafted([2, 3])])
      .when(adoptNext({ approval: { by: 'p-120', on: onDate('2026-09-07') } }), asHead)
      .thenRejected('ApprovedBeforeChange', 'POL-02');
  });
  it('POL-02 is not asked for at a school whose policy has no approval', () => {
    given(policiesStream, [adopted(), changed('2026-09-07'), drafted([2])])
      .when(adoptNext(), { ...asHead, settings: noPolicySettings })
      .thenEvents(adopted(2, { effectiveFrom: '2026-09-10T09:00:00.000Z' }), {
        type: 'SafeguardingRoutesLeftOpen',
        data: openRoutes(2),
      });
  });
  it('POL-02 of a half-term is judged by what half-terms can be where no calendar says more', () => {
    const facts = { approver: governor };
    given(policiesStream, history)
      .when(approve({ changes: [2], on: inHalfTerm('2026-27.autumn-1') }), { ...asGovernor, facts })
      .thenEvents(approvedBy([2], { on: inHalfTerm('2026-27.autumn-1') }));
  });
  it('POL-02 of a time before the system is taken over, by the one who enters it, from its source', () => {
    const past = [governed, changed('2021-10-18')];
    const takeOver = (more: object = {}) =>
      approve({
        changes: [2],
        on: inHalfTerm('2021-22.autumn-1'),
        source: 'minutes-2021',
        ...more,
      });
    given(policiesStream, past)
      .when(takeOver(), asHead)
      .thenEvents(
        approvedBy([2], {
          on: inHalfTerm('2021-22.autumn-1'),
          takenOver: { source: 'minutes-2021', by: 'p-100' },
        }),
      );
    given(policiesStream, past)
      .when(takeOver({ on: onDate('2026-09-09') }), asHead)
      .thenRejected('NotFromBefore');
    expect(policiesStream.occurredAtOf(takeOver())).toBe('2021-11-15T00:00:00.000Z');
    expect(policiesStream.occurredAtOf(approve())).toBe('2026-09-08T23:00:00.000Z');
    expect(policiesStream.occurredAtOf(approve({ on: inHalfTerm('2026-27.autumn-1') }))).toBeNull();
  });
  it('POL-02 tells staff and governors what is new to read', () => {
    const event = { ...approvedBy([2]), streamId: 'online-safety', actor: 'p-120' };
    expect(policiesStream.notices(event as never, noticesAt({}))).toMatchObject([
      {
        notice: 'policy-approved',
        recipients: [{ role: 'staff' }, { role: 'contractor' }, { role: 'agency' }, { role: 'governor' }],
      },
    ]);
  });
});

describe('correcting the change log', () => {
  const history = [governed, changed('2026-09-07')];
  const correct = (corrects: number, changes: object, more: object = {}) => ({
    type: 'CorrectPolicy' as const,
    corrects,
    changes,
    reason: 'A slip.',
    ...more,
  });

  it('POL-01 reaches every field of a row that nobody approved', () => {
    const command = correct(
      2,
      { on: '2026-09-08', nextReview: inHalfTerm('2026-27.spring-1') },
      { place: 'Page 3', description: 'Another firm.' },
    );
    const { type: _, ...data } = command;
    const event = { type: 'PolicyCorrected' as const, data };
    given(policiesStream, history).when(command, asHead).thenEvents(event);
    expect(fold(policiesStream.decider, [...history, event]).changes).toEqual([
      { number: 2, on: '2026-09-08', nextReview: inHalfTerm('2026-27.spring-1'), approvedBy: null },
    ]);
  });
  it('POL-01 reaches titles and mergers', () => {
    const after = [
      ...history,
      { type: 'PolicyRenamed', data: { title: 'Onlin safety', on: '2026-09-07', change: 2 } },
      { type: 'PolicyMerged', data: { merged: 'aup', on: '2026-09-07', change: 2 } },
      { type: 'PolicyCorrected', data: correct(3, { title: 'Online safety' }) },
      { type: 'PolicyCorrected', data: correct(4, { merged: 'acceptable-use', on: '2026-09-08' }) },
    ];
    expect(fold(policiesStream.decider, after).noted.map(({ says, on }) => `${says} ${on}`)).toEqual([
      'Online safety 2026-09-07',
      'acceptable-use 2026-09-08',
    ]);
  });
  it('POL-01 refuses fields that the event does not have, and corrections of nothing', () => {
    for (const command of [
      correct(2, { channel: 'website' }),
      correct(2, {}),
      correct(9, { on: '2026-09-08' }),
      correct(1, { on: '2026-09-08' }),
    ])
      given(policiesStream, history).when(command, asHead).thenRejected('CorrectionNotPossible');
  });
  it('POL-02 puts an approval right under its own rule', () => {
    const after = [...history, drafted([2]), approvedBy([2], { version: 2 })];
    const on = (value: string) => correct(4, { approval: { by: 'p-120', on: onDate(value) } });
    given(policiesStream, after)
      .when(on('2026-09-06'), asGovernor)
      .thenRejected('ApprovedBeforeChange', 'POL-02');
    given(policiesStream, after)
      .when(correct(4, { approval: null }), asGovernor)
      .thenRejected('ApprovalStands');
    const event = { type: 'PolicyCorrected' as const, data: { ...on('2026-09-08'), type: undefined } };
    const state = fold(policiesStream.decider, [...after, event]);
    expect(state.approvals[0]?.on).toEqual(onDate('2026-09-08'));
    expect(state.draft?.approval?.on).toEqual(onDate('2026-09-08'));
  });
});

describe('a version that its draft prepared', () => {
  it('POL-08 rests on the editions of guidance that the draft names', () => {
    const cites = [{ list: 'keeping-children-safe', edition: '2026' }];
    const history = [adopted(), changed('2026-09-07'), drafted([2], { cites })];
    given(policiesStream, history)
      .when(adoptNext(), asHead)
      .thenEvents(adopted(2, { effectiveFrom: '2026-09-10T09:00:00.000Z', cites }), {
        type: 'SafeguardingRoutesLeftOpen',
        data: openRoutes(2),
      });
  });
  it('POL-02 approves the rows of the draft by the approval that comes with the version', () => {
    const state = fold(policiesStream.decider, [
      governed,
      changed('2026-09-07'),
      drafted([2]),
      adopted(2, { approval: byGovernors, effectiveFrom: now }),
    ]);
    expect(state.draft).toBeNull();
    expect(state.changes.map((row) => row.approvedBy)).toEqual([4]);
  });
  it('POL-03 schedules the review that it names, beside its adoption', () => {
    const review = { ...inHalfTerm('2026-27.summer-1'), reviewer: 'computing-lead' as const };
    given(policiesStream, [adopted()])
      .when(adoptNext({ review }), asHead)
      .thenEvents(
        adopted(2, { effectiveFrom: '2026-09-10T09:00:00.000Z', review }),
        { type: 'SafeguardingRoutesLeftOpen', data: openRoutes(2) },
        scheduled(inHalfTerm('2026-27.summer-1'), {
          reviewer: 'computing-lead',
          cause: { kind: 'version', version: 2 },
        }),
      );
  });
});

/** Of settings that name nobody. */
function openRoutes(version: number) {
  return { version, routes: ['incidents.alertRoles', 'incidents.harmfulMaterialRoles'] };
}
