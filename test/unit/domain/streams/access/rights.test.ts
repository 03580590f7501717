import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import { accessEvents } from '../../../../../events/catalogue/access.ts';
import type { Audience } from '../../../../../events/catalogue/words.ts';
import { forAll } from '../../../../support/for-all.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  accountClosed,
  at,
  facts,
  granted,
  holds,
  issued,
  left,
  nobody,
  primary,
  revoked,
  right,
} from './histories.ts';

const staff = facts([holds('staff')]);
const IT = ['it-support', 'staff'];
const on = (who = staff, roles = IT, settings?: typeof primary) => at(who, roles, settings, 'p-101');
const grant = (audience: Audience = 'staff') => ({ type: 'GrantAccess' as const, right, audience });
const revoke = (reason = 'Moved on.') => ({ type: 'RevokeAccess' as const, right, reason });
const issue = (audience: Audience = 'staff') => ({
  type: 'IssueAccount' as const,
  logInName: 'a.shah',
  audience,
});
const without = ({
  right: _,
  ...rest
}: {
  right: object;
  audience: Audience;
  agreement: string;
  until: string;
}) => ({
  audience: rest.audience,
  agreement: rest.agreement,
  until: rest.until,
});
const closeAccount = (reason = 'The post ended.') => ({ type: 'CloseAccount' as const, reason });

describe('granting a right', () => {
  it('ACC-01 grants a right to a member of staff who signed', () => {
    given(accessStream, []).when(grant(), on()).thenEvents(granted);
  });
  it('ACC-01 does nothing when the right is held already', () => {
    given(accessStream, [granted]).when(grant(), on()).thenNothing();
  });
  it('ACC-01 grants another right beside the first', () => {
    for (const other of [
      { kind: 'file' as const, name: right.name },
      { kind: right.kind, name: 'timetable' },
    ]) {
      given(accessStream, [granted])
        .when({ ...grant(), right: other }, on())
        .thenEvents({ type: 'AccessGranted', data: { ...granted.data, right: other } });
    }
  });
  it('ACC-01 refuses a grant by anybody but IT support', () => {
    given(accessStream, [])
      .when(grant(), on(staff, ['headteacher']))
      .thenRejected('ItSupportRequired', 'ACC-01');
  });
  it('ACC-01 refuses grants at a school that keeps no rights here', () => {
    given(accessStream, [])
      .when(grant(), on(staff, IT, primary))
      .thenRejected('ProcessNotInUse', 'ACC-01');
  });
  it.each([nobody, left])('ACC-01 refuses a grant to anyone who is not at the school', (who) => {
    given(accessStream, []).when(grant(), on(who)).thenRejected('PersonNotRegistered', 'ACC-01');
  });
  it.each(['none', 'withdrawn'] as const)(
    'ACC-01 refuses a grant to anyone who has not signed, or no longer agrees',
    (status) => {
      given(accessStream, [])
        .when(grant(), on(facts([holds('staff')], status)))
        .thenRejected('AgreementRequired', 'ACC-01');
    },
  );
  it('AGR-01 refuses an audience that the person does not belong to', () => {
    given(accessStream, []).when(grant('governor'), on()).thenRejected('AudienceMismatch', 'AGR-01');
  });
  it.each(['parent', 'volunteer', 'staff'] as const)(
    'ACC-07 refuses a parent without an official capacity',
    (audience) => {
      given(accessStream, [])
        .when(grant(audience), on(facts([holds('parent')])))
        .thenRejected('OfficialCapacityRequired', 'ACC-07');
    },
  );
  it('AGR-14 grants to a parent who volunteers on the agreement of volunteers, not on that of parents', () => {
    const parent = facts([holds('parent'), holds('pta-member')]);
    given(accessStream, [])
      .when(grant('volunteer'), on(parent))
      .thenEvents({
        type: 'AccessGranted',
        data: { ...granted.data, audience: 'volunteer', agreement: 'p-101.volunteer' },
      });
    given(accessStream, []).when(grant('parent'), on(parent)).thenRejected('OfficialCapacityRequired');
  });
  it('ACC-07 ends a parent’s right with the visit that it rests on, however long parents stay', () => {
    const visiting = facts([holds('parent'), holds('visitor', '2026-10-14', '2026-10-14')]);
    const forTheDay = {
      ...granted.data,
      audience: 'visitor' as const,
      agreement: 'p-101.visitor',
      until: '2026-10-14',
    };
    given(accessStream, [])
      .when(grant('visitor'), on(visiting))
      .thenEvents({ type: 'AccessGranted', data: forTheDay });
    given(accessStream, [])
      .when(issue('visitor'), on(visiting))
      .thenEvents({ type: 'UserAccountIssued', data: { ...issued.data, ...without(forTheDay) } });
  });
  it('ACC-07 begins with a capacity that lies ahead', () => {
    given(accessStream, [])
      .when(grant(), on(facts([holds('staff', '2026-11-02', '2027-07-21')])))
      .thenEvents({
        type: 'AccessGranted',
        data: { ...granted.data, from: '2026-11-02', until: '2027-07-21' },
      });
  });
  it('ACC-07 refuses a capacity that is called off before it begins', () => {
    given(accessStream, [])
      .when(grant(), on(facts([holds('parent'), holds('staff', '2026-11-02', '2026-10-20')])))
      .thenRejected('AudienceMismatch', 'AGR-01');
  });
  it('ACC-07 grants again what a later capacity gives ground for, and not what an earlier one does', () => {
    const dated = { ...granted, data: { ...granted.data, until: '2026-12-18' } };
    given(accessStream, [dated]).when(grant(), on()).thenEvents(granted);
    for (const until of ['2026-12-18', '2026-11-30'])
      given(accessStream, [dated])
        .when(grant(), on(facts([holds('staff', '2026-09-01', until)])))
        .thenNothing();
    expect(fold(accessStream.decider, [dated, granted]).rights).toMatchObject([{ by: 2, until: null }]);
  });
  it('ACC-01 asks who the person is, and for the agreement of the audience named', () => {
    expect(accessStream.factNeeds(grant('volunteer'), 'p-101')).toEqual({
      person: { stream: 'people', id: 'p-101' },
      agreement: { stream: 'agreements', id: 'p-101.volunteer' },
      template: { stream: 'agreement-templates', id: 'volunteer' },
    });
    expect(accessStream.factNeeds(issue(), 'p-101').agreement).toEqual({
      stream: 'agreements',
      id: 'p-101.staff',
    });
    expect(accessStream.factNeeds(revoke(), 'p-101')).toEqual({});
  });
});

describe('revoking a right', () => {
  it('ACC-01 takes the right back, also at a school that keeps no rights any more', () => {
    given(accessStream, [granted])
      .when(revoke(), on(nobody, IT, primary))
      .thenEvents(revoked);
  });
  it('ACC-01 refuses to take back what is not held', () => {
    given(accessStream, []).when(revoke(), on()).thenRejected('RightNotHeld', 'ACC-01');
    given(accessStream, [granted, revoked]).when(revoke(), on()).thenRejected('RightNotHeld', 'ACC-01');
  });
  it('ACC-01 refuses a revocation without a reason, or by anybody but IT support', () => {
    given(accessStream, [granted]).when(revoke(''), on()).thenRejected('ReasonRequired', 'ACC-01');
    given(accessStream, [granted])
      .when(revoke(), on(staff, ['office']))
      .thenRejected('ItSupportRequired', 'ACC-01');
  });
});

describe('accounts', () => {
  it('ACC-02 issues an account to anyone who signed', () => {
    given(accessStream, []).when(issue(), on()).thenEvents(issued);
  });
  it('ACC-02 reserves the log-in name for its person, whatever its letters’ case', () => {
    const { reservation } = accessStream;
    expect(reservation({ ...issue(), logInName: 'A.Shah' }, 'p-101')).toEqual({
      purpose: 'log-in-name',
      text: 'a.shah',
      holder: 'p-101',
    });
    expect(reservation(closeAccount(), 'p-101')).toBeNull();
  });
  it('ACC-02 refuses a second account while the first is open', () => {
    given(accessStream, [issued]).when(issue(), on()).thenRejected('AccountAlreadyIssued', 'ACC-02');
    given(accessStream, [issued, accountClosed]).when(issue(), on()).thenEvents(issued);
  });
  it('ACC-01 ACC-02 refuses an account without an agreement, or where none are issued', () => {
    given(accessStream, [])
      .when(issue(), on(facts([holds('staff')], 'none')))
      .thenRejected('AgreementRequired', 'ACC-01');
    given(accessStream, [])
      .when(issue(), on(staff, IT, primary))
      .thenRejected('ProcessNotInUse', 'ACC-02');
  });
  it('ACC-02 closes an open account, once', () => {
    given(accessStream, [issued]).when(closeAccount(), on()).thenEvents(accountClosed);
    given(accessStream, [issued, accountClosed]).when(closeAccount(), on()).thenNothing();
  });
  it('ACC-02 refuses to close what is not open, or without a reason', () => {
    given(accessStream, []).when(closeAccount(), on()).thenRejected('AccountNotOpen', 'ACC-02');
    given(accessStream, [issued]).when(closeAccount(''), on()).thenRejected('ReasonRequired');
  });
});

describe('any history', () => {
  it('ACC-01 folds, also one that no decision would make', () => {
    const types = fc.constantFrom(...Object.keys(accessEvents.entries), 'AccessForgotten');
    forAll(fc.array(types, { maxLength: 30 }), (history) => {
      const events = history.map((type) => ({
        type,
        data: accessEvents.entries[type as 'AccessGranted']?.example ?? {},
      }));
      const state = fold(accessStream.decider, events);
      expect(state.events).toBe(history.filter((type) => type !== 'AccessForgotten').length);
      expect(state.account.status === 'none').toBe(!history.includes('UserAccountIssued'));
    });
  });
  it('ACC-01 ACC-02 NET-01 reads from the policy what the school does', () => {
    expect(accessStream.settings({ access: { wifi: true, rights: false } })).toEqual({
      wifi: true,
      rights: null,
      uniqueLogIn: null,
      currentAgreement: null,
      pupilInternet: null,
      visitorAgreement: null,
      visitorNotice: null,
      passwordMaxAge: null,
      passwordOnCompromise: null,
      mailboxes: null,
    });
    expect(accessStream.settings({ access: { pupilInternet: 'one-parent' } })).toEqual(primary);
  });
});
