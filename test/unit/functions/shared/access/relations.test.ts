import { describe, expect, it } from 'vitest';
import type { Concern } from '../../../../../domain/kernel/concern.ts';
import { type PermissionRow, permissionsIn } from '../../../../../domain/kernel/permission.ts';
import { type Relation, relations } from '../../../../../domain/kernel/relation.ts';
import type { Caller } from '../../../../../functions/shared/access/identity.ts';
import { type Attempt, grantFor, lookupsFor } from '../../../../../functions/shared/access/permitted.ts';

type Row = PermissionRow<string>;

const STAFF = ['staff'] as const;
const row = (more: Partial<Row> = {}): Row => ({ actions: ['read'], roles: STAFF, ...more });
const somebody: Caller = { person: 'p-1', roles: ['staff'], children: [] };
const concern: Concern = { people: [], isAboutStaff: false, lockedTo: null };
const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  stream: 'matters',
  action: 'read',
  subject: 'u-1',
  ...more,
});
const decided = (rows: readonly Row[], caller = somebody, asked = attempt()) =>
  grantFor(permissionsIn('matters', rows), caller, asked).effect;
const lookups = (rows: readonly Row[], caller = somebody, asked = attempt()) => [
  ...lookupsFor(permissionsIn('matters', rows), caller, asked),
];

type Case = readonly [Relation, holds: readonly [Caller, Attempt], fails: readonly [Caller, Attempt]];
const looked = (more: Partial<Concern>, person = 'u-1') =>
  attempt({ subject: person, looked: { concern: { ...concern, ...more } } });
const ofPerson = (isOwnChild: boolean, ofClass: string | null) =>
  attempt({ looked: { person: { isOwnChild, class: ofClass } } });
const teacher = { ...somebody, classes: ['y1-oak'] };
const known = { ...somebody, tenant: 'larkfield-infant' };
const ofTrust: Caller = { ...somebody, roles: ['staff', 'auditor'], tenant: '_trust' };
const toRole = { lockedTo: { roles: STAFF, people: [] } };
const toOther = { lockedTo: { roles: ['headteacher'] as const, people: ['p-2'] } };
const cases: readonly Case[] = [
  ['self', [somebody, attempt({ subject: 'p-1' })], [somebody, attempt({ subject: 'p-2' })]],
  ['own-child', [somebody, ofPerson(true, null)], [somebody, ofPerson(false, 'y1-oak')]],
  ['own-class', [teacher, ofPerson(false, 'y1-oak')], [teacher, ofPerson(true, 'y2-ash')]],
  ['own-school', [known, attempt()], [ofTrust, attempt()]],
  ['trust', [ofTrust, attempt()], [known, attempt()]],
  ['subject-is-me', [somebody, looked({ people: ['p-1'] })], [somebody, looked({ people: ['p-2'] }, 'p-1')]],
  ['about-staff', [somebody, looked({ isAboutStaff: true })], [somebody, looked({})]],
  ['locked-to', [somebody, looked(toRole)], [somebody, looked(toOther)]],
  ['locked-to-others', [somebody, looked(toOther)], [somebody, looked(toRole)]],
];

describe('relations of permission rows', () => {
  it('ORG-02 are all tried here', () => {
    expect(cases.map(([relation]) => relation).toSorted()).toEqual(Object.keys(relations).toSorted());
  });

  it.each(cases)('ORG-02 by %s a row permits where it holds, and else refuses', (relation, holds, fails) => {
    expect(decided([row({ relation })], ...holds)).toBe('permit');
    expect(decided([row({ relation })], ...fails)).toBe('no-row');
  });

  it.each(cases)(
    'ORG-02 by %s a row forbids where it holds, and beats every permit',
    (relation, holds, fails) => {
      const rows = [row(), row({ actions: ['read'], name: 'again' }), row({ relation, effect: 'forbid' })];
      expect(decided(rows, ...holds)).toBe('forbid');
      expect(decided(rows.toReversed(), ...holds)).toBe('forbid');
      expect(decided(rows, ...fails)).toBe('permit');
    },
  );

  it.each(['subject-is-me', 'about-staff', 'locked-to', 'locked-to-others'] as const)(
    'INC-14 by %s refuses where nobody looked: it does not permit, and it forbids',
    (relation) => {
      expect(decided([row({ relation })])).toBe('no-row');
      expect(decided([row(), row({ relation, effect: 'forbid' })])).toBe('forbid');
      expect(decided([row(), row({ relation, effect: 'forbid', roles: ['office'] })])).toBe('permit');
    },
  );

  it('ORG-02 lock a record to people by id, too, and say nothing of one that is not locked', () => {
    const toMe = looked({ lockedTo: { roles: [], people: ['p-1'] } });
    expect(decided([row({ relation: 'locked-to' })], somebody, toMe)).toBe('permit');
    expect(decided([row(), row({ relation: 'locked-to-others', effect: 'forbid' })], somebody, toMe)).toBe(
      'permit',
    );
    for (const relation of ['locked-to', 'locked-to-others'] as const)
      expect(decided([row({ relation })], somebody, looked({}))).toBe('no-row');
  });

  it('ORG-02 hold for nobody whom no record is about, and for no process', () => {
    for (const relation of ['self', 'own-child', 'own-class'] as const)
      expect(decided([row({ relation })], teacher, attempt({ subject: null }))).toBe('no-row');
    expect(decided([row({ relation: 'own-school' })], somebody)).toBe('no-row');
  });
});

describe('what is looked up for a decision', () => {
  const forbids = row({ relation: 'subject-is-me', effect: 'forbid' });
  const ownClass = row({ relation: 'own-class' });

  it('ORG-02 is nothing where no row has a relation, or none of the caller’s roles', () => {
    expect(lookups([row()])).toEqual([]);
    expect(lookups([row(), row({ relation: 'own-child', roles: ['parent'] })])).toEqual([]);
    expect(lookups([row({ relation: 'self' }), row({ relation: 'trust' })])).toEqual([]);
  });

  it('ORG-02 is the person where a relation to them could decide, and only then', () => {
    expect(lookups([ownClass], teacher)).toEqual(['person']);
    expect(lookups([ownClass], somebody)).toEqual([]);
    expect(lookups([ownClass], teacher, attempt({ subject: null }))).toEqual([]);
    expect(
      lookups([ownClass], teacher, attempt({ looked: { person: { isOwnChild: false, class: null } } })),
    ).toEqual([]);
    expect(lookups([row({ relation: 'own-child' })], somebody, attempt({ subject: 'p-1' }))).toEqual([]);
    expect(lookups([row({ relation: 'own-child' })], { ...somebody, children: ['u-1'] })).toEqual([]);
  });

  it('ORG-02 is nothing more where it could only permit again what is permitted', () => {
    expect(lookups([row(), ownClass], teacher)).toEqual([]);
    const withheld = row({ withholdsPersonal: true });
    expect(lookups([withheld, ownClass], teacher)).toEqual(['person']);
    expect(lookups([withheld, { ...ownClass, withholdsPersonal: true }], teacher)).toEqual([]);
  });

  it('INC-14 is the record where a row could forbid what another permits, and only then', () => {
    expect(lookups([row(), forbids])).toEqual(['concern']);
    expect(lookups([forbids])).toEqual([]);
    expect(lookups([row({ relation: 'self' }), forbids])).toEqual([]);
    expect(lookups([row(), forbids], somebody, looked({}))).toEqual([]);
    expect(lookups([ownClass, forbids], teacher)).toEqual(['person', 'concern']);
    const barred = row({ relation: 'self', effect: 'forbid' });
    expect(lookups([row(), barred, forbids], somebody, attempt({ subject: 'p-1' }))).toEqual([]);
  });
});
