import { describe, expect, it } from 'vitest';
import { noRecord, retained } from '../../../../../domain/kernel/retention.ts';
import { disposalsStream, statusOf } from '../../../../../domain/streams/disposals/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, child, concern, confirmed, over, placed, proposed, second, unheld } from './running.ts';

const begin = { type: 'BeginErasure', confirmed: 2 } as const;
const record = { type: 'RecordErasure', confirmed: 2, destroyedAt: '2032-09-02T09:00:00.000Z' } as const;
const begun = { type: 'ErasureBegun', data: { confirmed: 2, concern } } as const;
const stopped = (why: 'held' | 'not-over') =>
  ({ type: 'DisposalStopped', data: { confirmed: 2, class: 'parent-answer', why, concern } }) as const;
const erased = {
  type: 'PersonalDataErased',
  data: {
    confirmed: 2,
    subject: { stream: 'consents', id: 'u-301.photo' },
    destroyedAt: '2032-09-02T09:00:00.000Z',
    backupsEndOn: '2032-10-07',
    concern,
  },
} as const;
const decided = [proposed, confirmed];
const bySystem = (asked: Parameters<typeof at>[0] = {}) =>
  at({ person: 'system.erasure', roles: ['system.erasure'], ...asked });

describe('the erasure of what was disposed of', () => {
  it('DPR-04 begins where nothing is in the way, once, and is recorded with the day on which backups end', () => {
    given(disposalsStream, decided).when(begin, bySystem()).thenEvents(begun);
    given(disposalsStream, [...decided, begun])
      .when(begin, bySystem())
      .thenNothing();
    given(disposalsStream, [...decided, begun])
      .when(record, bySystem())
      .thenEvents(erased);
    given(disposalsStream, [...decided, begun, erased])
      .when(record, bySystem())
      .thenNothing();
    given(disposalsStream, [...decided, begun, erased])
      .when(begin, bySystem())
      .thenNothing();
    expect(statusOf(given(disposalsStream, [...decided, begun]).state)).toBe('confirmed');
    expect(statusOf(given(disposalsStream, [...decided, begun, erased]).state)).toBe('erased');
  });

  it('DPR-04 is stopped by a hold on the record or on whom it names, and by what runs again', () => {
    given(disposalsStream, [...decided, placed])
      .when(begin, bySystem())
      .thenEvents(stopped('held'));
    const ofPeople = [{ ...unheld, holds: [{ kind: 'police' as const, cause: null }] }];
    given(disposalsStream, decided)
      .when(begin, bySystem({ facts: { ofPeople } }))
      .thenEvents(stopped('held'));
    const stillHere = { ...child, roles: [{ role: 'pupil', from: '2020-09-01', until: null, by: 1 }] };
    given(disposalsStream, decided)
      .when(begin, bySystem({ facts: { people: [stillHere] } }))
      .thenEvents(stopped('not-over'));
    given(disposalsStream, decided)
      .when(begin, bySystem({ facts: { record: noRecord } }))
      .thenEvents(stopped('not-over'));
  });

  it('DPR-04 that was stopped is decided by two people once more', () => {
    const after = [...decided, stopped('held')];
    expect(statusOf(given(disposalsStream, after).state)).toBe('kept');
    given(disposalsStream, after).when(begin, bySystem()).thenNothing();
    given(disposalsStream, after).when(record, bySystem()).thenRejected('ErasureNotBegun', 'DPR-04');
    given(disposalsStream, after)
      .when({ type: 'ProposeDisposal', review: 'No claim.' }, at())
      .thenEvents(proposed);
  });

  it('DPR-04 is recorded whatever holds the record by then, and never of what was not begun', () => {
    const facts = { record: { ...over, retained: retained('conduct', 'open') } };
    given(disposalsStream, [...decided, begun])
      .when(record, bySystem({ facts }))
      .thenEvents(erased);
    given(disposalsStream, decided).when(record, bySystem()).thenRejected('ErasureNotBegun');
    given(disposalsStream, [...decided, begun])
      .when({ ...record, confirmed: 1 }, bySystem())
      .thenRejected('ErasureNotBegun');
  });

  it('DPR-04 refuses a hold that would keep nothing any more', () => {
    const hold = { type: 'PlaceLegalHold', kind: 'court', matter: 'claim-4', reason: 'Asked for.' } as const;
    given(disposalsStream, [...decided, begun])
      .when(hold, at())
      .thenRejected('ErasureBegun', 'DPR-04');
    given(disposalsStream, [...decided, begun, erased])
      .when(hold, at())
      .thenRejected('ErasureBegun');
  });
});

describe('a disposal before the period is over', () => {
  const propose = { type: 'ProposeDisposal', review: 'No claim.', request: 'd-1' } as const;
  const early = '2028-09-01T09:00:00.000Z';
  const asks = (person: string | null) => ({ request: { asks: person } });
  const ofRequest = {
    ...proposed,
    data: { ...proposed.data, request: 'd-1' },
  } as const;
  const confirm = { type: 'ConfirmDisposal', proposal: 1 } as const;

  it('DPR-04 follows the open request of somebody whom the record names, by two people', () => {
    given(disposalsStream, [])
      .when(propose, at({ now: early, facts: asks('u-301') }))
      .thenEvents(ofRequest);
    const data = { ...confirmed.data, request: 'd-1' };
    given(disposalsStream, [ofRequest])
      .when(confirm, second({ now: early, facts: asks('p-201') }))
      .thenEvents({ ...confirmed, data });
    given(disposalsStream, [ofRequest])
      .when(confirm, at({ now: early, facts: asks('u-301') }))
      .thenRejected('SecondPersonRequired');
  });

  it('DPR-04 refuses a request that is not open, or of somebody whom the record does not name', () => {
    for (const asked of [asks(null), asks('p-999'), {}]) {
      given(disposalsStream, [])
        .when(propose, at({ now: early, facts: asked }))
        .thenRejected('RequestNotOpen', 'DPR-04');
      given(disposalsStream, [ofRequest])
        .when(confirm, second({ now: early, facts: asked }))
        .thenRejected('RequestNotOpen');
    }
  });

  it('DPR-04 refuses what runs, what is held for another reason, and what somebody decided to keep', () => {
    const context = (facts: object = {}) => at({ now: early, facts: { ...asks('u-301'), ...facts } });
    const open = { record: { ...over, retained: retained('conduct', 'open', ['u-301']) } };
    given(disposalsStream, []).when(propose, context(open)).thenRejected('StillRuns');
    given(disposalsStream, [placed]).when(propose, context()).thenRejected('LegalHoldInForce');
    const flagged = {
      type: 'RetentionFlagged',
      data: { flag: 'abuse-75', applies: true, reason: 'A case.', concern },
    } as const;
    const extended = {
      type: 'RetentionExtended',
      data: { until: '2030-01-01', reason: 'An inquiry.', concern },
    } as const;
    for (const longer of [flagged, extended])
      given(disposalsStream, [longer]).when(propose, context()).thenRejected('PeriodNotOver');
  });

  it('DPR-04 does not count the hold that the request itself placed, and every other one', () => {
    const ofTheRequest = (cause: string) => ({
      ...{ type: 'LegalHoldPlaced' as const },
      data: { kind: 'subject-request' as const, matter: null, cause, placedBy: null, concern },
    });
    const context = at({ now: early, facts: asks('u-301') });
    given(disposalsStream, [ofTheRequest('disclosures.d-1')])
      .when(propose, context)
      .thenEvents(ofRequest);
    given(disposalsStream, [ofTheRequest('disclosures.d-2')])
      .when(propose, context)
      .thenRejected('LegalHoldInForce');
  });
});
