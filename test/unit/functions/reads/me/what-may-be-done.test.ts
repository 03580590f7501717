import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concernOfSubject } from '../../../../../domain/kernel/concern.ts';
import { roles } from '../../../../../events/catalogue/words.ts';
import { type MayDo, whatMayBeDone } from '../../../../../functions/reads/me/what-may-be-done.ts';
import { permissions } from '../../../../../functions/shared/access/permissions.ts';
import { grantFor, permitted } from '../../../../../functions/shared/access/permitted.ts';
import { forAll } from '../../../../support/for-all.ts';

const caller = (names: readonly string[], children: readonly string[] = []) => ({
  person: 'p-1',
  roles: names,
  children,
  tenant: 'larkfield-infant',
});
const asked = permissions.flatMap(({ stream, actions }) => actions.map((action) => ({ stream, action })));

/** What the answer says of one action on a record about somebody, or of a list. */
const said = (
  { may, lists, audit }: MayDo,
  stream: string,
  action: string,
  about: 'self' | 'own-child' | null,
): { readonly opensPersonal: boolean } | null => {
  const wholes = stream === 'views' ? lists : stream === 'audit' ? audit : [];
  const grants = [
    ...wholes.filter(({ name }) => name === action),
    ...may.filter(
      ({ relation = about, except = [], ...one }) =>
        one.stream === stream &&
        one.actions.includes(action) &&
        relation === about &&
        !except.some((barred) => barred === about),
    ),
  ];
  return grants.length === 0 ? null : { opensPersonal: grants.some((one) => one.opensPersonal) };
};

describe('what somebody may do', () => {
  it('ORG-02 is just what a request would be answered with, for any roles, action and person that a record is about', () => {
    const someRoles = fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 4 });
    const someChildren = fc.constantFrom<readonly string[]>([], ['u-1'], ['u-1', 'u-2']);
    forAll(
      fc.tuple(someRoles, someChildren, fc.constantFrom(...asked)),
      ([names, children, { stream, action }]) => {
        const somebody = caller(names, children);
        const answered = whatMayBeDone(permissions, somebody);
        const looked = { concern: concernOfSubject(null), person: { isOwnChild: false, class: null } };
        const given = (subject: string | null) => {
          const grant = permitted(grantFor(permissions, somebody, { stream, action, subject, looked }));
          return grant === null ? null : { opensPersonal: grant.opensPersonal };
        };
        expect(said(answered, stream, action, null)).toEqual(given(null));
        expect(said(answered, stream, action, null)).toEqual(given('p-2'));
        if (stream === 'views' || stream === 'audit') return;
        expect(said(answered, stream, action, 'self')).toEqual(given('p-1'));
        for (const child of children)
          expect(said(answered, stream, action, 'own-child')).toEqual(given(child));
      },
      2000,
    );
  }, 20_000);

  it('ORG-02 is grouped by stream and terms, and names a relation only where it gives more', () => {
    const { may, lists, audit } = whatMayBeDone(permissions, caller(['parent'], ['u-1']));
    expect(may.filter(({ stream }) => stream === 'agreements')).toEqual([
      {
        stream: 'agreements',
        actions: ['SignAgreement', 'WithdrawAgreement', 'read'],
        relation: 'self',
        opensPersonal: true,
      },
      { stream: 'agreements', actions: ['read'], relation: 'own-child', opensPersonal: true },
    ]);
    // What everybody may look up; nothing of anybody else.
    const names = lists.map(({ name }) => name);
    expect(['reference-library', 'outstanding-agreements'].map((name) => names.includes(name))).toEqual([
      true,
      false,
    ]);
    expect(audit).toEqual([]);
    const office = whatMayBeDone(permissions, caller(['office']));
    expect(office.may.filter(({ stream }) => stream === 'agreements')).toEqual([
      {
        stream: 'agreements',
        actions: [
          'SignAgreement',
          'WithdrawAgreement',
          'RequestAgreement',
          'ImportSignature',
          'TakeOverSignature',
          'CorrectAgreement',
          'read',
        ],
        opensPersonal: true,
      },
    ]);
  });

  it('INC-14 names what is permitted but for the caller’s own matters', () => {
    const { may } = whatMayBeDone(permissions, caller(['dsl']));
    const onIncidents = may.filter(({ stream }) => stream === 'incidents');
    const reading = onIncidents.find(({ actions }) => actions.includes('read'));
    expect(reading).toMatchObject({ except: ['subject-is-me', 'locked-to-others'], opensPersonal: true });
    const reporting = onIncidents.find(({ actions }) => actions.includes('ReportIncident'));
    expect(reporting).not.toHaveProperty('except');
  });

  it('ORG-06 shows whoever works with a class that they read what their pupils signed, and help them at home, and nobody else', () => {
    const ofClass = { ...caller(['class-teacher']), classes: ['y1-oak'] };
    const terms = whatMayBeDone(permissions, ofClass).may.filter(({ relation }) => relation === 'own-class');
    expect(terms).toEqual([
      { stream: 'agreements', actions: ['read'], relation: 'own-class', opensPersonal: true },
      { stream: 'consents', actions: ['read'], relation: 'own-class', opensPersonal: false },
      { stream: 'pupil-devices', actions: ['read'], relation: 'own-class', opensPersonal: true },
      {
        stream: 'home-learning',
        actions: [
          'SubmitWork',
          'AcknowledgeWork',
          'NoticeNonEngagement',
          'RecordConversation',
          'RecordHomeAccess',
          'RemindOfOnlineRisks',
          'read',
        ],
        relation: 'own-class',
        opensPersonal: true,
      },
    ]);
    const without = whatMayBeDone(permissions, caller(['class-teacher'])).may;
    expect(without.filter(({ relation }) => relation === 'own-class')).toEqual([]);
  });

  it('GOV-04 tells an auditor that names stay closed', () => {
    const { may, audit } = whatMayBeDone(permissions, caller(['auditor']));
    expect(may.filter(({ stream }) => stream === 'people')).toEqual([
      { stream: 'people', actions: ['read'], opensPersonal: false },
    ]);
    expect(audit).toContainEqual({ name: 'as-of', opensPersonal: false });
    expect(may.filter(({ stream }) => stream === 'incidents')).toEqual([]);
  });

  it('ORG-02 is nothing without a role', () => {
    expect(whatMayBeDone(permissions, caller([], ['u-1']))).toEqual({ may: [], lists: [], audit: [] });
  });
});
