import { describe, expect, it } from 'vitest';
import { noRecord, retained } from '../../../../../domain/kernel/retention.ts';
import { disposalsStream } from '../../../../../domain/streams/disposals/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  bySystem,
  child,
  concern,
  confirmed,
  ended,
  over,
  placed,
  proposed,
  second,
  unheld,
} from './running.ts';

const end = { type: 'RecordRetentionPeriodEnded', dueOn: '2032-08-31' } as const;
const propose = { type: 'ProposeDisposal', review: 'No claim.' } as const;
const confirm = { type: 'ConfirmDisposal', proposal: 1 } as const;
const decline = { type: 'DeclineDisposal', proposal: 1, reason: 'A sibling’s case cites it.' } as const;
const early = '2032-08-31T22:59:00.000Z';
const stillHere = { ...child, roles: [{ role: 'pupil', from: '2020-09-01', until: null, by: 1 }] };

describe('the end of a period', () => {
  it('DPR-04 is recorded once, when its last day is past', () => {
    given(disposalsStream, []).when(end, bySystem()).thenEvents(ended);
    given(disposalsStream, [])
      .when(end, bySystem({ now: early }))
      .thenNothing();
    given(disposalsStream, [ended]).when(end, bySystem()).thenNothing();
    given(disposalsStream, [proposed, confirmed]).when(end, bySystem()).thenNothing();
  });

  it('DPR-04 is not recorded of another day, of what runs again, or of nothing', () => {
    given(disposalsStream, [])
      .when({ ...end, dueOn: '2032-08-30' }, bySystem())
      .thenNothing();
    given(disposalsStream, [])
      .when(end, bySystem({ facts: { people: [stillHere] } }))
      .thenNothing();
    given(disposalsStream, [])
      .when(end, bySystem({ facts: { record: noRecord } }))
      .thenNothing();
  });
});

describe('a disposal', () => {
  it('DPR-04 is proposed by one and confirmed by another, which is on record', () => {
    given(disposalsStream, []).when(propose, at()).thenEvents(proposed);
    given(disposalsStream, [proposed]).when(propose, at()).thenNothing();
    given(disposalsStream, [proposed]).when(confirm, second()).thenEvents(confirmed);
    given(disposalsStream, [proposed, confirmed]).when(confirm, second()).thenNothing();
  });

  it('DPR-04 refuses that the same person confirms', () => {
    given(disposalsStream, [proposed]).when(confirm, at()).thenRejected('SecondPersonRequired', 'DPR-04');
  });

  it('DPR-04 refuses what is held, on the record or on somebody whom it names', () => {
    given(disposalsStream, [placed]).when(propose, at()).thenRejected('LegalHoldInForce', 'DPR-04');
    given(disposalsStream, [proposed, placed]).when(confirm, second()).thenRejected('LegalHoldInForce');
    const ofPeople = [unheld, { ...unheld, holds: [{ kind: 'police' as const, cause: null }] }];
    given(disposalsStream, [])
      .when(propose, at({ facts: { ofPeople } }))
      .thenRejected('LegalHoldInForce');
    given(disposalsStream, [proposed])
      .when(confirm, second({ facts: { ofPeople } }))
      .thenRejected('LegalHoldInForce');
  });

  it('DPR-04 refuses a record whose period is not over, or that still runs', () => {
    given(disposalsStream, [])
      .when(propose, at({ now: early }))
      .thenRejected('PeriodNotOver', 'DPR-04');
    given(disposalsStream, [proposed])
      .when(confirm, second({ now: early }))
      .thenRejected('PeriodNotOver');
    const open = { record: { ...over, retained: retained('conduct', 'open') } };
    given(disposalsStream, [])
      .when(propose, at({ facts: open }))
      .thenRejected('StillRuns', 'DPR-04');
    given(disposalsStream, [proposed])
      .when(confirm, second({ facts: { people: [stillHere] } }))
      .thenRejected('StillRuns');
    given(disposalsStream, [])
      .when(propose, at({ facts: { record: noRecord } }))
      .thenRejected('RecordUnknown');
  });

  it('DPR-04 refuses who may not decide on records of the kind, what names them, and what is locked', () => {
    given(disposalsStream, [])
      .when(propose, at({ roles: ['dsl'] }))
      .thenRejected('RecordOfOthers', 'DPR-04');
    given(disposalsStream, [])
      .when(propose, at({ person: 'p-201' }))
      .thenRejected('OwnMatter', 'DPR-04');
    given(disposalsStream, [proposed])
      .when(confirm, second({ person: 'u-301' }))
      .thenRejected('OwnMatter');
    const lockedTo = { roles: ['dsl' as const], people: ['p-103'] };
    const locked = { record: { ...over, concern: { ...concern, lockedTo } } };
    given(disposalsStream, [])
      .when(propose, at({ facts: locked }))
      .thenRejected('RecordOfOthers');
    expect(
      disposalsStream.decider.decide(
        propose,
        disposalsStream.initialState,
        at({ facts: locked, person: 'p-103' }),
      ).ok,
    ).toBe(true);
  });

  it('DPR-04 is declined or taken back with the reason, and may be proposed again', () => {
    const declined = {
      type: 'DisposalDeclined',
      data: { proposal: 1, declinedBy: 'p-102', reason: decline.reason, concern },
    } as const;
    given(disposalsStream, [proposed]).when(decline, second()).thenEvents(declined);
    given(disposalsStream, [proposed, declined]).when(confirm, second()).thenRejected('NoSuchProposal');
    given(disposalsStream, [proposed, declined]).when(propose, at()).thenEvents(proposed);
    given(disposalsStream, [proposed]).when(propose, second()).thenRejected('ProposalStands');
  });

  it('DPR-04 refuses anything but a hold once it is confirmed', () => {
    const after = [proposed, confirmed];
    for (const command of [
      { type: 'ExtendRetention', until: '2040-01-01', reason: 'An inquiry.' },
      { type: 'FlagRetention', flag: 'abuse-75', applies: true, reason: 'A case.' },
      propose,
      decline,
    ] as const)
      given(disposalsStream, after).when(command, at()).thenRejected('DisposalConfirmed', 'DPR-04');
    expect(given(disposalsStream, [...after, placed]).state.holds).toHaveLength(1);
  });
});
