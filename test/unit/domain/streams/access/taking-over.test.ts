import { describe, expect, it } from 'vitest';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, facts, granted, holds, issued, nobody, primary, right } from './histories.ts';

const KEPT_SINCE = '2026-09-01';
const before = { audience: 'staff', source: 'rights-list' } as const;
const access = { type: 'TakeOverAccess', right, grantedOn: '2025-09-02', ...before } as const;
const account = { type: 'TakeOverAccount', logInName: 'a.shah', issuedOn: '2025-09-02', ...before } as const;
const staff = [holds('staff', '2026-09-01')];
const of = (known = facts(staff), settings?: typeof primary) => ({
  ...at(known, ['office'], settings, 'p-101'),
  keptSince: KEPT_SINCE,
});
const takenOver = { source: 'rights-list', by: 'p-1' };
const then = { from: '2025-09-02', takenOver };
const grantedThen = { ...granted, data: { ...granted.data, ...then } };
const issuedThen = { ...issued, data: { ...issued.data, ...then } };
const flag = (signature: number | null, cause: 'not-signed' | 'withdrawn') => ({
  type: 'AccessAgreementLapsed' as const,
  data: { person: 'p-101', agreement: 'p-101.staff', signature, given: [1], cause },
});

describe('access from before the school kept its book here', () => {
  it('ACC-01 ACC-02 stands with its own day, by whom and from what, whatever the rules of today say', () => {
    given(accessStream, []).when(access, of()).thenEvents(grantedThen);
    given(accessStream, []).when(account, of()).thenEvents(issuedThen);
    given(accessStream, [])
      .when(access, of(facts(staff), primary))
      .thenEvents(grantedThen);
  });
  it('ACC-01 AGR-12 is flagged where no signature carries it, until one does', () => {
    given(accessStream, [])
      .when(access, of(facts(staff, 'none')))
      .thenEvents(grantedThen, flag(null, 'not-signed'));
    given(accessStream, [])
      .when(account, of(facts(staff, 'withdrawn')))
      .thenEvents(issuedThen, flag(1, 'withdrawn'));
    given(accessStream, [grantedThen, flag(null, 'not-signed')])
      .when(
        { type: 'ReviewAgreement', audience: 'staff' },
        at(facts(staff), ['system.access-agreement'], undefined, 'p-101'),
      )
      .thenEvents({
        type: 'AccessAgreementRenewed',
        data: { person: 'p-101', agreement: 'p-101.staff', signature: 1, given: [1] },
      });
  });
  it('ACC-01 ACC-02 is nothing of a day since then, or of somebody whom nobody knows', () => {
    given(accessStream, [])
      .when({ ...access, grantedOn: KEPT_SINCE }, of())
      .thenRejected('NotFromBefore');
    given(accessStream, [])
      .when({ ...account, issuedOn: KEPT_SINCE }, of())
      .thenRejected('NotFromBefore');
    given(accessStream, []).when(access, of(nobody)).thenRejected('PersonNotRegistered');
  });
  it('ACC-01 ACC-02 is there once: a right that is held, an account that is open', () => {
    given(accessStream, [grantedThen]).when(access, of()).thenNothing();
    given(accessStream, [issuedThen]).when(account, of()).thenRejected('AccountAlreadyIssued');
  });
  it('ACC-07 ends with the capacity, as all else does', () => {
    const left = facts([holds('staff', '2026-09-01', '2026-10-13')]);
    given(accessStream, [grantedThen])
      .when({ type: 'EndWithCapacity' }, at(left, ['system.leaving'], undefined, 'p-101'))
      .thenEvents({
        type: 'AccessRevoked',
        data: { person: 'p-101', right, grant: 1, because: 'capacity-over' },
      });
  });
  it('ACC-01 is corrected in its day too, which no other grant has', () => {
    const correction = { type: 'CorrectAccess', corrects: 1, reason: 'Misread.' } as const;
    const changes = { from: '2025-10-01' };
    const data = { corrects: 1, changes, reason: 'Misread.' };
    given(accessStream, [grantedThen])
      .when({ ...correction, changes }, of())
      .thenEvents({ type: 'AccessCorrected', data });
    expect(fold(accessStream, [grantedThen, { type: 'AccessCorrected', data }]).rights).toMatchObject([
      { from: '2025-10-01' },
    ]);
    given(accessStream, [granted])
      .when({ ...correction, changes }, at(facts(staff), ['it-support'], undefined, 'p-101'))
      .thenRejected('CorrectionNotPossible');
  });
});
