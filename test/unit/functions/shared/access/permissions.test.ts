import { describe, expect, it, vi } from 'vitest';
import { type Concern, concernOfSubject } from '../../../../../domain/kernel/concern.ts';
import { views } from '../../../../../domain/read-models/index.ts';
import { publicStreams } from '../../../../../domain/streams/index.ts';
import { type Role, roles } from '../../../../../events/catalogue/words.ts';
import { auditActions } from '../../../../../functions/shared/access/audit-actions.ts';
import { createIdentity, type FindPerson } from '../../../../../functions/shared/access/identity.ts';
import { permissions } from '../../../../../functions/shared/access/permissions.ts';
import { grantFor, permitted } from '../../../../../functions/shared/access/permitted.ts';

const actions = [
  ...publicStreams.flatMap(({ events: { stream }, commands, readAs }) =>
    // A record that belongs to another is read by those who may read that one.
    [...Object.keys(commands), ...(readAs === null ? ['read'] : [])].map((action) => ({ stream, action })),
  ),
  ...views.map(({ model: action }) => ({ stream: 'views', action })),
  ...auditActions.map((action) => ({ stream: 'audit', action })),
];
const streamOf = (name: string) => publicStreams.find(({ events }) => events.stream === name);
/** Whom the record of that id is about, or the command that names a person. */
const subjectOf = (stream: string, action: string, id: string, named?: string) =>
  streamOf(stream)?.subjectOf(
    id,
    action === 'read' ? null : { type: action, ...(named && { person: named }) },
  ) ?? null;
const mayWith = (
  role: string,
  stream: string,
  action: string,
  id = 'somebody-else',
  concern = concernOfSubject(null),
) =>
  permitted(
    grantFor(
      permissions,
      { person: 'p-1', roles: [role], children: ['u-1'] },
      { stream, action, subject: subjectOf(stream, action, id), looked: { concern } },
    ),
  );
/** A record that is open to the holders of one role alone. */
const lockedTo = (role: string): Concern => ({
  ...concernOfSubject(null),
  lockedTo: { roles: [role as Role], people: [] },
});
/** Roles of people, and the processes and deadlines that send commands of their own. */
const senders = [...new Set([...roles, ...permissions.flatMap((row) => [...row.roles])])];
const rolesFor = (stream: string, action: string, id?: string) =>
  senders.filter((role) => mayWith(role, stream, action, id) !== null).toSorted();

describe('the permission table', () => {
  it('ORG-02 names only streams, commands and lists that exist', () => {
    const known = new Set(actions.map(({ stream, action }) => `${stream}/${action}`));
    expect(
      permissions
        .flatMap(({ stream, actions: names }) => names.map((name) => `${stream}/${name}`))
        .filter((one) => !known.has(one)),
    ).toEqual([]);
  });

  it('ORG-02 leaves no command and no read without anybody who may', () => {
    const ownIds = ['p-1.x', 'p-1.4', 'p-1'];
    const isNobodys = ({ stream, action }: (typeof actions)[number]) =>
      ownIds.every((id) => rolesFor(stream, action, id).length === 0) &&
      !senders.some((role) => mayWith(role, stream, action, 'one', lockedTo(role)) !== null);
    expect(actions.filter(isNobodys)).toEqual([]);
  });

  it('ORG-02 forbids what no row allows: a person without a role may do nothing', () => {
    const nobody = { person: 'p-1', roles: [], children: ['u-1'] };
    for (const { stream, action } of actions) {
      expect(grantFor(permissions, nobody, { stream, action, subject: 'p-1' })).toEqual({
        effect: 'no-row',
        row: 'no-row',
      });
    }
  });

  it('ORG-02 says of every role and route who may: the whole matrix', () => {
    const matrix = Object.fromEntries(
      actions.map(({ stream, action }) => [`${stream}/${action}`, rolesFor(stream, action).join(' ')]),
    );
    expect(matrix).toMatchSnapshot();
  });

  it('INC-04 shows incidents to the headteacher and the safeguarding leads and to nobody else', () => {
    for (const [stream, action] of [
      ['incidents', 'read'],
      ['views', 'incident-log'],
    ] as const) {
      expect(rolesFor(stream, action)).toEqual(['deputy-dsl', 'dsl', 'headteacher']);
    }
  });

  it('INC-01 lets everybody who works at the school report an incident', () => {
    for (const role of ['staff', 'contractor', 'agency', 'office', 'it-support', 'volunteer']) {
      expect(mayWith(role, 'incidents', 'ReportIncident')).not.toBeNull();
    }
    expect(mayWith('parent', 'incidents', 'ReportIncident')).toBeNull();
  });

  it('INC-10 lets a computing lead reach the rule about the police, and NET-01 the rule about the wifi', () => {
    expect(mayWith('computing-lead', 'incidents', 'ConsiderPolice')).not.toBeNull();
    expect(mayWith('computing-lead', 'access', 'AuthoriseWifi')).not.toBeNull();
  });

  it('AGR-01 lets people sign for themselves by log-in, and parents read what concerns their own child', () => {
    expect(mayWith('parent', 'agreements', 'SignAgreement', 'p-1.parent')).not.toBeNull();
    expect(mayWith('parent', 'agreements', 'SignAgreement', 'p-2.parent')).toBeNull();
    expect(mayWith('parent', 'people', 'read', 'u-1')).not.toBeNull();
    expect(mayWith('parent', 'people', 'read', 'u-2')).toBeNull();
    // The id of another person may begin with the caller's own.
    expect(mayWith('parent', 'people', 'read', 'p-1.x')).toBeNull();
  });

  it('DEV-03 lets staff sign the compliance document for themselves only', () => {
    const sign = (named: string) =>
      permitted(
        grantFor(
          permissions,
          { person: 'p-1', roles: ['staff'], children: [] },
          {
            stream: 'devices',
            action: 'SignCompliance',
            subject: subjectOf('devices', 'SignCompliance', 'd-1', named),
          },
        ),
      );
    expect(sign('p-1')).not.toBeNull();
    expect(sign('p-2')).toBeNull();
  });

  it('GOV-04 lets the auditor read records without opening personal fields', () => {
    expect(mayWith('auditor', 'agreements', 'read')).toEqual({
      row: 'agreements/read:names-withheld',
      opensPersonal: false,
    });
    expect(mayWith('office', 'agreements', 'read')).toEqual({ row: 'agreements/read', opensPersonal: true });
  });
});

describe('route x role x school', () => {
  const token = { issuer: 'https://login.example', subject: 's' };
  const held = (tenant: string, names: readonly string[]) => async (asked: string) =>
    asked === tenant ? { person: 'p-1', roles: names, children: [] } : null;
  const identity = (findPerson: FindPerson, bootstrapSubject = '', isAdministered = false) =>
    createIdentity({
      findPerson,
      bootstrapSubject,
      hasAdministrator: async () => isAdministered,
      clock: () => new Date('2026-09-10'),
    });

  it.each(roles.map((role) => [role]))(
    'ORG-01 keeps %s of one school out of every other school',
    async (role) => {
      const callerIn = identity(held('school-a', [role]));
      expect(await callerIn('school-b', token)).toBeNull();
      expect(await callerIn('_trust', token)).toBeNull();
    },
  );

  it.each(roles.map((role) => [role]))(
    'ORG-01 takes %s across schools only as a role of the trust, held in the trust',
    async (role) => {
      const isTrust = ['trust-admin', 'auditor', 'executive'].includes(role);
      expect(await identity(held('_trust', [role]))('school-b', token)).toEqual(
        isTrust ? { person: 'p-1', roles: [role], children: [], tenant: '_trust' } : null,
      );
      const local = await identity(held('school-a', [role]))('school-a', token);
      expect(local).toEqual(
        isTrust ? null : { person: 'p-1', roles: [role], children: [], tenant: 'school-a' },
      );
    },
  );

  it('ORG-01 adds the roles of the trust to those of a school, so that no link at a school takes them away', async () => {
    const known: Readonly<Record<string, string>> = { 'school-a': 'governor', _trust: 'auditor' };
    const callerIn = identity(async (tenant) =>
      known[tenant] === undefined ? null : { person: `${tenant}-1`, roles: [known[tenant]], children: [] },
    );
    const [a, b, trust] = await Promise.all(
      ['school-a', 'school-b', '_trust'].map((one) => callerIn(one, token)),
    );
    expect(a).toMatchObject({ person: 'school-a-1', tenant: 'school-a', roles: ['auditor', 'governor'] });
    expect(b).toMatchObject({ person: '_trust-1', tenant: '_trust', roles: ['auditor'] });
    expect(trust).toEqual(b);
  });

  it('ORG-01 gives the bootstrap token the administrator’s role and tells of each use, and to nobody when none is configured', async () => {
    const lines: string[] = [];
    const written = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((line) => lines.push(String(line)) > 0);
    const nobody = held('nowhere', []);
    expect(await identity(nobody, '')('school-a', { ...token, subject: '' })).toBeNull();
    expect(lines).toEqual([]);
    const bootstrap = { person: 'bootstrap', roles: ['trust-admin'], tenant: '_trust' };
    expect(await identity(nobody, 's')('school-a', token)).toMatchObject(bootstrap);
    written.mockRestore();
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'warn', message: 'bootstrap-used', school: 'school-a' },
      { BootstrapUsed: 1 },
    ]);
  });

  it('ORG-01 takes the bootstrap token for a log-in like any other as soon as the trust has an administrator', async () => {
    expect(await identity(held('nowhere', []), 's', true)('school-a', token)).toBeNull();
    const linked = held('_trust', ['trust-admin']);
    expect(await identity(linked, 's', true)('school-a', token)).toMatchObject({ person: 'p-1' });
  });

  it('DPR-01 lends a role until its instant, marked in all that is done with it, whatever is kept for a minute', async () => {
    let now = new Date('2026-09-10T08:00:00Z');
    const lent = [{ role: 'deputy-dsl' as const, until: '2026-09-10T08:00:30.000Z' }];
    const callerIn = createIdentity({
      findPerson: async (tenant) =>
        tenant === 'school-a' ? { person: 'p-1', roles: ['class-teacher'], children: [], lent } : null,
      bootstrapSubject: '',
      hasAdministrator: async () => false,
      clock: () => now,
    });
    expect(await callerIn('school-a', token)).toMatchObject({
      roles: ['class-teacher', 'deputy-dsl', 'elevated'],
    });
    now = new Date('2026-09-10T08:00:30Z');
    expect(await callerIn('school-a', token)).toMatchObject({ roles: ['class-teacher'] });
  });

  it('ORG-02 forgets a role after a minute at most, never keeps an absence, and survives a clock that goes back', async () => {
    let now = new Date('2026-09-10T08:00:00Z');
    let names: readonly string[] = [];
    let lookups = 0;
    const findPerson = async (tenant: string) => {
      if (tenant === 'school-a') lookups += 1;
      return tenant === 'school-a' ? { person: 'p-1', roles: names, children: [] } : null;
    };
    const callerIn = createIdentity({
      findPerson,
      bootstrapSubject: '',
      hasAdministrator: async () => false,
      clock: () => now,
    });
    expect(await callerIn('school-a', token)).toBeNull();
    names = ['dsl'];
    expect(await callerIn('school-a', token)).toMatchObject({ roles: ['dsl'] });
    names = [];
    const before = lookups;
    now = new Date('2026-09-10T08:00:59Z');
    expect(await callerIn('school-a', token)).toMatchObject({ roles: ['dsl'] });
    expect(lookups).toBe(before);
    now = new Date('2026-09-10T08:01:00Z');
    expect(await callerIn('school-a', token)).toBeNull();
    names = ['dsl'];
    expect(await callerIn('school-a', token)).not.toBeNull();
    names = [];
    now = new Date('2026-09-10T07:00:00Z');
    expect(await callerIn('school-a', token)).toBeNull();
  });
});
