import { beforeAll, describe, expect, it } from 'vitest';
import { concernOfSubject } from '../../../../domain/kernel/concern.ts';
import { assignedRoles, trustRoles } from '../../../../events/catalogue/words.ts';
import { permissions } from '../../../../functions/shared/access/permissions.ts';
import { grantFor, permitted } from '../../../../functions/shared/access/permitted.ts';
import { setUp } from '../../../support/school.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../support/use-api.ts';

const TENANTS = [SCHOOL, OTHER_SCHOOL, '_trust'] as const;
type Tenant = (typeof TENANTS)[number];
/** A person and the role that they hold beside that of joining. */
interface Known {
  readonly tenant: Tenant;
  readonly person: string;
  readonly role: string;
}

/** Whose log-in it is before somebody links it; null: nobody's. */
const identities = {
  'a new log-in': null,
  'that of somebody here': { tenant: SCHOOL, role: 'office' },
  'that of somebody at another school': { tenant: OTHER_SCHOOL, role: 'headteacher' },
  'that of an auditor of the trust': { tenant: '_trust', role: 'auditor' },
  'that of an executive of the trust': { tenant: '_trust', role: 'executive' },
  'that of an administrator of the trust': { tenant: '_trust', role: 'trust-admin' },
} as const;
/** To whom it is linked. */
const targets = [
  { tenant: SCHOOL, role: 'learning-mentor' },
  { tenant: SCHOOL, role: 'dsl' },
  { tenant: OTHER_SCHOOL, role: 'dsl' },
  { tenant: '_trust', role: 'auditor' },
] as const;
const linkers: readonly Pick<Known, 'tenant' | 'role'>[] = [
  ...assignedRoles.map((role) => ({ tenant: SCHOOL, role }) as const),
  { tenant: OTHER_SCHOOL, role: 'headteacher' },
  ...trustRoles.map((role) => ({ tenant: '_trust', role }) as const),
];

const isAllowedSomewhere = ({ role }: Pick<Known, 'role'>) =>
  role === 'headteacher' || role === 'trust-admin';

describe('every log-in, linked to everybody by everybody', () => {
  const { api, post, get } = useApi();
  let count = 0;

  const known = async ({ tenant, role }: Pick<Known, 'tenant' | 'role'>): Promise<Known> => {
    count += 1;
    const person = `m-${count}`;
    const joining = { kind: 'staff', name: 'Canary', startedOn: '2026-09-01' };
    await setUp(api(), `${tenant}/people/${person}/join-staff`, joining);
    await setUp(api(), `${tenant}/people/${person}/assign-role`, { role, from: '2026-09-01' });
    return { tenant, person, role };
  };
  const subject = (as: string) => ({ subject: `${api().issuer.issuer}|${as}` });
  const logInOf = ({ tenant, person }: Known) => `login-${tenant}-${person}`;
  /** Somebody with a log-in of their own. */
  const linked = async (who: Pick<Known, 'tenant' | 'role'>): Promise<Known> => {
    const somebody = await known(who);
    await setUp(
      api(),
      `${somebody.tenant}/people/${somebody.person}/link-log-in`,
      subject(logInOf(somebody)),
    );
    return somebody;
  };

  beforeAll(async () => {
    const incident = {
      occurredOn: '2026-09-09',
      place: 'CANARY-PLACE',
      description: 'CANARY-DESCRIPTION',
      category: 'online-safety',
    };
    await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body: incident });
  });

  /** What the rights of a log-in are, from who it belongs to. */
  const expectedIn = (tenant: Tenant, people: readonly Known[]) => {
    const local = people.find((one) => one.tenant === tenant && tenant !== '_trust');
    const ofTrust = people.find((one) => one.tenant === '_trust');
    const held = [...(local ? ['staff', local.role] : []), ...(ofTrust ? [ofTrust.role] : [])].toSorted();
    if (held.length === 0) return null;
    const { person } = local ?? ofTrust ?? { person: '' };
    return { person, roles: held, tenant: local ? tenant : ('_trust' as const) };
  };

  const mayLink = (linker: Pick<Known, 'tenant' | 'role'>, { tenant }: Pick<Known, 'tenant'>) =>
    linker.role === 'trust-admin' || (linker.role === 'headteacher' && linker.tenant === tenant);

  const expectedStatus = (
    linker: Pick<Known, 'tenant' | 'role'>,
    owner: Pick<Known, 'tenant'> | null,
    target: Pick<Known, 'tenant'>,
  ): number => {
    if (!mayLink(linker, target)) return 403;
    if (owner === null) return 201;
    return linker.role === 'trust-admin' && owner.tenant !== target.tenant ? 201 : 422;
  };

  const link = (as: string, { tenant, person }: Known, body: object) =>
    api().call('POST', `/v1/schools/${tenant}/people/${person}/link-log-in`, { as, body });

  /**
   * Of every tenant whom the log-in is, and what it may read there; one more look at incidents and at the
   * past, over HTTP.
   */
  const whatItMay = async (as: string) => {
    const token = { issuer: api().issuer.issuer, subject: as };
    const callers = await Promise.all(TENANTS.map((tenant) => api().api.callerIn(tenant, token)));
    const [incident, asOf, handOut] = await Promise.all([
      get('incidents/i-1', { as }),
      get('as-of?at=2026-09-10T08:00:00Z&by=recorded', { as }),
      post('people/p-teacher/assign-role', { as, body: { role: 'pta-member', from: '2026-09-09' } }),
    ]);
    return {
      callers: callers.map((caller) => caller && { ...caller, children: [], classes: [] }),
      opensIncident: JSON.stringify(incident.body).includes('CANARY-DESCRIPTION'),
      incident: incident.status,
      asOf: asOf.status,
      handsOutRoles: handOut.status < 300,
    };
  };

  const whatItShould = (people: readonly Known[]) => {
    const callers = TENANTS.map((tenant) => expectedIn(tenant, people));
    const grant = (stream: string, action: string) =>
      callers[0]
        ? permitted(
            grantFor(
              permissions,
              { ...callers[0], children: [] },
              { stream, action, subject: null, looked: { concern: concernOfSubject(null) } },
            ),
          )
        : null;
    return {
      callers: callers.map((caller) => caller && { ...caller, children: [], classes: [] }),
      opensIncident: grant('incidents', 'read')?.opensPersonal ?? false,
      incident: grant('incidents', 'read') === null ? 403 : 200,
      asOf: grant('audit', 'as-of') === null ? 403 : 200,
      handsOutRoles: grant('people', 'AssignRole') !== null,
    };
  };

  /** Whose it is after the linking: an owner stays one, whatever else it became. */
  const ownersAfter = (status: number, owner: Known | null, target: Known): readonly Known[] => [
    ...(owner === null ? [] : [owner]),
    ...(status === 201 ? [target] : []),
  ];

  const combinations = Object.entries(identities).flatMap(([name, owned]) =>
    targets.map((at) => ({ owned, at, what: `${name}, to a person with ${at.role} of ${at.tenant}` })),
  );
  /**
   * One linking: its answer, and what the log-in may do afterwards; both as they are and as they should be.
   */
  const tried = async (
    linker: Known,
    { owned, at, what }: (typeof combinations)[number],
  ): Promise<readonly [is: unknown, shouldBe: unknown]> => {
    const owner = owned === null ? null : await linked(owned);
    const target = await known(at);
    const as = owner === null ? `new-${target.person}` : logInOf(owner);
    const { status } = await link(logInOf(linker), target, subject(as));
    const after = whatItShould(ownersAfter(status, owner, target));
    return [
      { what, status, after: await whatItMay(as) },
      { what, status: expectedStatus(linker, owned, at), after },
    ];
  };

  it.each(
    linkers
      .filter(isAllowedSomewhere)
      .map((linker) => [`${linker.role} of ${linker.tenant}`, linker] as const),
  )(
    'ACC-02 ORG-01 by %s: linked or refused, and afterwards it may what its people may, and nothing else',
    async (_, who) => {
      const linker = await linked(who);
      for (const combination of combinations) {
        const [is, shouldBe] = await tried(linker, combination);
        expect(is).toEqual(shouldBe);
      }
    },
    60_000,
  );

  it('ACC-02 ORG-01 by anybody else: refused, and afterwards it may what it could before', async () => {
    const owners = await Promise.all(
      Object.values(identities).map((owned) => (owned === null ? null : linked(owned))),
    );
    const people = await Promise.all(targets.map(known));
    const as = owners.map((owner) => (owner === null ? 'new-for-nobody' : logInOf(owner)));
    const others = linkers.filter((linker) => !isAllowedSomewhere(linker));
    expect(others.length).toBeGreaterThan(10);
    for (const who of others) {
      const linker = logInOf(await linked(who));
      const answers = people.flatMap((target) => as.map((one) => link(linker, target, subject(one))));
      expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([403]));
    }
    for (const [index, owner] of owners.entries())
      expect(await whatItMay(as[index] ?? '')).toEqual(whatItShould(owner === null ? [] : [owner]));
  }, 60_000);

  it('ACC-02 is repaired by the trust: what a school linked to the wrong person is taken away again', async () => {
    const administrator = logInOf(await linked({ tenant: '_trust', role: 'trust-admin' }));
    const target = await known({ tenant: SCHOOL, role: 'dsl' });
    const as = `new-${target.person}`;
    await link(logIn('p-head'), target, subject(as));
    const path = `/v1/schools/${SCHOOL}/people/${target.person}/unlink-log-in`;
    expect(await api().call('POST', path, { as: administrator, body: subject(as) })).toMatchObject({
      status: 201,
    });
    expect(await whatItMay(as)).toEqual(whatItShould([]));
  });

  it('ACC-02 names in the trust’s own records who reserved a log-in: a person of which school', async () => {
    const target = await known({ tenant: SCHOOL, role: 'office' });
    await link(logIn('p-head'), target, subject(`new-${target.person}`));
    const hash = await api().api.sealer.keyedHash(
      '_trust',
      'identity',
      subject(`new-${target.person}`).subject,
    );
    const key = { school: '_trust', stream: 'reservations', id: `identity.${hash}` };
    const read = await api().api.log.readCommit(key, 1);
    expect(read?.commit.actor).toEqual({ id: `${SCHOOL}/p-head`, roles: ['dsl', 'headteacher', 'staff'] });
  });
});
