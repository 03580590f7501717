import { describe, expect, it } from 'vitest';
import { accessRegisterProjection } from '../../../../../domain/read-models/access-register/projection.ts';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import { rowsOf } from '../../../../support/projecting.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, authorised, facts, holds, infant, nobody, primary, wifiRefused } from './histories.ts';

const visitor = facts([holds('visitor', '2026-10-14', '2026-10-14')]);
const asked = {
  basis: 'visit' as const,
  purpose: 'A talk, shown from an own laptop.',
  from: '2026-10-14',
  until: '2026-10-14',
};
const request = { type: 'RequestWifi' as const, ...asked };
const requested = {
  type: 'WifiAccessRequested' as const,
  data: { person: 'v-9', ...asked, requestedBy: 'p-1' },
};
const office = ['office', 'staff'];

describe('wifi that is asked for', () => {
  it('NET-01 is on record before anybody decides, once, until somebody has', () => {
    given(accessStream, []).when(request, at(visitor, office)).thenEvents(requested);
    given(accessStream, [requested]).when(request, at(visitor, office)).thenNothing();
    for (const decision of [authorised(), wifiRefused])
      given(accessStream, [requested, decision]).when(request, at(visitor, office)).thenEvents(requested);
    expect(fold(accessStream.decider, [requested])).toMatchObject({ wifiRequest: { by: 1 } });
    expect(fold(accessStream.decider, [requested, authorised()])).toMatchObject({ wifiRequest: null });
  });
  it('NET-01 refuses it without a purpose, for days that are over, of nobody, and where it is not in use', () => {
    const refused = (code: string, changes: object = {}, who = visitor, settings = infant) =>
      given(accessStream, [])
        .when({ ...request, ...changes }, at(who, office, settings))
        .thenRejected(code, 'NET-01');
    refused('PurposeRequired', { purpose: '' });
    refused('PeriodNotAhead', { from: '2026-10-12', until: '2026-10-13' });
    given(accessStream, []).when(request, at(nobody, office)).thenRejected('PersonNotRegistered', 'ACC-01');
    refused('ProcessNotInUse', {}, visitor, primary);
  });
});

const right = (name: string) => ({ kind: 'system' as const, name });
const granted = {
  type: 'AccessGranted' as const,
  data: {
    person: 'p-101',
    right: right('pupil-records'),
    audience: 'staff' as const,
    agreement: 'p-101.staff',
    from: '2026-09-02',
    until: null,
    takenOver: null,
  },
};
const change = {
  type: 'ChangeAccess' as const,
  from: right('pupil-records'),
  to: right('records-of-class'),
  audience: 'staff' as const,
  reason: 'Works with one class.',
};
const changed = {
  type: 'AccessChanged' as const,
  data: {
    person: 'p-101',
    grant: 1,
    was: right('pupil-records'),
    right: right('records-of-class'),
    reason: 'Works with one class.',
  },
};
const staff = facts([holds('staff', '2026-09-01')]);
const by = (who = staff, roles: readonly string[] = ['it-support'], settings = infant) =>
  at(who, roles, settings, 'p-101');

describe('a right that becomes another one', () => {
  it('ACC-01 is one event, with what it was, what it is and why', () => {
    given(accessStream, [granted]).when(change, by()).thenEvents(changed);
    given(accessStream, [granted])
      .when({ ...change, to: change.from }, by())
      .thenNothing();
  });
  it('ACC-01 is held by the change from then on, and revoked by it', () => {
    const revoke = { type: 'RevokeAccess' as const, right: right('records-of-class'), reason: 'Left.' };
    given(accessStream, [granted, changed])
      .when(revoke, by())
      .thenEvents({
        type: 'AccessRevoked',
        data: {
          person: 'p-101',
          right: right('records-of-class'),
          grant: 2,
          because: 'decided',
          reason: 'Left.',
        },
      });
    given(accessStream, [granted, changed]).when(change, by()).thenRejected('RightNotHeld', 'ACC-01');
  });
  it('ACC-01 refuses one that is held already, another audience, no reason, and whoever is not IT support', () => {
    const other = { ...granted, data: { ...granted.data, right: right('records-of-class') } };
    given(accessStream, [granted, other]).when(change, by()).thenRejected('RightAlreadyHeld', 'ACC-01');
    given(accessStream, [granted])
      .when({ ...change, audience: 'governor' }, by())
      .thenRejected('AudienceMismatch', 'AGR-01');
    given(accessStream, [granted])
      .when({ ...change, reason: '' }, by())
      .thenRejected('ReasonRequired', 'ACC-01');
    given(accessStream, [granted])
      .when(change, by(staff, ['office']))
      .thenRejected('ItSupportRequired', 'ACC-01');
    given(accessStream, [granted])
      .when(change, by(facts([holds('staff', '2026-09-01')], 'none')))
      .thenRejected('AgreementRequired', 'ACC-01');
  });
  it('ACC-01 shows both in the register: one is over, the other is held', () => {
    const [row] = rowsOf(accessRegisterProjection, { 'access/p-101': [granted, changed] });
    expect(row?.row['entries']).toMatchObject([
      { entry: 'system:pupil-records', status: 'ended', givenBy: 1 },
      { entry: 'system:records-of-class', status: 'given', givenBy: 2, agreement: 'p-101.staff' },
    ]);
  });
});
