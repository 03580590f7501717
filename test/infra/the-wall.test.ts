import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedByAll } from '../../events/log/wall/own-keys.ts';
import { crossingReasons } from '../../events/log/wall/reasons.ts';
import { identities } from '../../infra/local/iam/identities.ts';
import { arnsOf, type SynthesisedRole, sessionMay, synthesisedRoles } from '../support/iam.ts';
import { functionsIn, synthesised } from './synthesised.ts';

const roles = synthesisedRoles();
const schoolRoles = roles.filter(({ id }) => /WallSchoolRole/.test(id));
const crossingRoles = roles.filter(({ id }) => /WallCrossingRole/.test(id));
const tables = arnsOf('AWS::DynamoDB::Table');
const buckets = arnsOf('AWS::S3::Bucket');
const keys = arnsOf('AWS::KMS::Key');
const actions = [
  ...[
    'GetItem',
    'Query',
    'BatchGetItem',
    'Scan',
    'PutItem',
    'ConditionCheckItem',
    'UpdateItem',
    'DeleteItem',
  ],
  ...['BatchWriteItem', 'PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete', 'GetRecords'],
].map((action) => `dynamodb:${action}`);

const SCHOOL = 'alder-infant';
const own = { school: SCHOOL };
const ownKeys = [SCHOOL, `${SCHOOL}/devices/d-1`, `${SCHOOL}/~checkpoints`, `${SCHOOL}/incident-log~2`];
/** Keys of others, with those that look like the school's own at their beginning or their end. */
const foreignKeys = [
  ...[
    'birch-primary',
    'birch-primary/devices/d-1',
    'birch-primary/~checkpoints',
    'birch-primary/role-holders',
  ],
  ...[
    `${SCHOOL}2`,
    `${SCHOOL}-two/people/p-1`,
    `x${SCHOOL}/people/p-1`,
    `birch/${SCHOOL}/x`,
    `birch/x/${SCHOOL}`,
  ],
  ...[
    SCHOOL.toUpperCase(),
    `${SCHOOL.toUpperCase()}/people/p-1`,
    '_trust',
    '_trust/incidents/i-1',
    '_trust/~sweep',
  ],
  ...['*', '*/people/p-1', '', '/', `/${SCHOOL}/people/p-1`, `${SCHOOL}%2Fpeople`, 'аlder-infant/people/p-1'],
];
const sharedKeys: readonly string[] = Object.values(sharedByAll).flat();

const may = (role: SynthesisedRole, action: string, resource: string, partitions: readonly string[]) =>
  sessionMay(role, own, { action, resource, keys: partitions });

describe('what answers for one school', () => {
  it('GOV-04 DPR-01 has no right of its own to what is recorded, but to take a role for a request', () => {
    const walled = roles.filter(({ id }) =>
      schoolRoles.some((one) => one.id.startsWith(id.replace(/Role[0-9A-F]{8}$/, 'Wall'))),
    );
    expect(walled).toHaveLength(schoolRoles.length);
    expect(walled.length).toBeGreaterThan(6);
    for (const { id, rights } of walled) {
      const services = new Set(rights.flatMap(({ Action }) => Action).map((one) => one.split(':')[0]));
      expect([id, ['dynamodb', 's3', 'kms'].filter((one) => services.has(one))]).toEqual([id, []]);
    }
  });

  it('GOV-04 DPR-01 refuses every action on every table at the keys of others, alone or among its own', () => {
    const asked = tables.flatMap((table) =>
      actions.flatMap((action) =>
        foreignKeys.flatMap((key) => [[key], [...ownKeys, key]].map((some) => ({ action, table, some }))),
      ),
    );
    process.stdout.write(`wall: ${asked.length * schoolRoles.length} requests at the keys of others\n`);
    expect(asked.length * schoolRoles.length).toBeGreaterThan(20_000);
    for (const role of schoolRoles) {
      const allowed = asked.filter(({ action, table, some }) => may(role, action, table, some));
      expect([role.id, allowed]).toEqual([role.id, []]);
    }
  });

  it('GOV-04 DPR-01 refuses what names no key, such as a scan, on every table', () => {
    for (const role of schoolRoles)
      for (const table of tables)
        expect([role.id, actions.filter((action) => may(role, action, table, []))]).toEqual([role.id, []]);
  });

  it('GOV-04 allows at its own keys what it is for', () => {
    for (const role of schoolRoles) {
      const log = tables.find((one) => one.startsWith('arn:EventLog')) ?? '';
      expect([role.id, may(role, 'dynamodb:Query', log, [`${SCHOOL}/people/p-1`])]).toEqual([role.id, true]);
      expect([role.id, may(role, 'dynamodb:Query', log, ['_trust/people/p-1'])]).toEqual([role.id, true]);
    }
    const commands = schoolRoles.find(({ id }) => id.startsWith('Commands'))!;
    const log = tables.find((one) => one.startsWith('arn:EventLog'))!;
    for (const action of ['PutItem', 'ConditionCheckItem', 'GetItem'])
      expect(may(commands, `dynamodb:${action}`, log, [`${SCHOOL}/devices/d-1`])).toBe(true);
    expect(may(commands, 'dynamodb:PutItem', log, ['_trust/reservations/r-1'])).toBe(true);
    expect(may(commands, 'dynamodb:PutItem', log, ['_trust/people/p-1'])).toBe(false);
  });

  it('GOV-04 DPR-01 refuses to whatever tag a session may have every key that is neither the tag’s nor shared', () => {
    const part = fc.constantFrom('a', 'b', '*', '?', '/', '~', '_trust', '%2F', '$', '{', '.', 'ä', 'а', 'A');
    const text = fc.array(part, { minLength: 1, maxLength: 6 }).map((some) => some.join(''));
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom(...schoolRoles),
        fc.constantFrom(...tables),
        (tag, key, role, table) => {
          fc.pre(key !== tag && !key.startsWith(`${tag}/`) && !key.startsWith('_trust/'));
          const asked = { resource: table, keys: [key] };
          const allowed = actions.filter((action) => sessionMay(role, { school: tag }, { action, ...asked }));
          expect(allowed).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(['kms:Decrypt', 'kms:GenerateDataKey'])(
    'DPR-04 refuses %s for the data keys of others',
    (action) => {
      const others = ['birch-primary', `${SCHOOL}2`, '*'];
      const asked = keys.flatMap((resource) => others.map((keyOf) => ({ action, resource, keyOf })));
      for (const role of schoolRoles)
        expect([role.id, asked.filter((one) => sessionMay(role, own, one))]).toEqual([role.id, []]);
      const master = keys.find((one) => one.startsWith('arn:Keys'))!;
      const own1 = { action, resource: master, keyOf: SCHOOL };
      expect(schoolRoles.some((role) => sessionMay(role, own, own1))).toBe(true);
    },
  );

  it.each(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])(
    'DPR-01 refuses %s at what others archived or put',
    (action) => {
      const others = [
        'birch-primary/segments/1',
        'birch-primary/i/data/file',
        `${SCHOOL}2/i/data/file`,
        `x/${SCHOOL}/data/file`,
      ];
      const asked = buckets.flatMap((bucket) =>
        others.map((key) => ({ action, resource: `${bucket}/${key}` })),
      );
      expect(asked.length).toBeGreaterThan(4);
      for (const role of schoolRoles)
        expect([role.id, asked.filter((one) => sessionMay(role, own, one))]).toEqual([role.id, []]);
      const ours = buckets.map((bucket) => ({ action, resource: `${bucket}/${SCHOOL}/i/data/file` }));
      expect(ours.some((one) => schoolRoles.some((role) => sessionMay(role, own, one)))).toBe(true);
    },
  );

  it('GOV-04 shares of the trust’s own records who is known to it, who holds its roles, which schools there are, and the checkpoints of its log of logs', () => {
    expect(sharedKeys.toSorted()).toEqual([
      '_logs/~checkpoints',
      '_logs/~countersignatures',
      '_trust/people/*',
      '_trust/reservations/*',
      '_trust/role-holders*',
      '_trust/school-directory*',
      '_trust/~generations',
      '_trust/~marks',
    ]);
  });
});

describe('a role behind the wall', () => {
  const known = identities(() => 0);
  for (const { id, trust, rights } of roles) {
    known.addRole(`arn:${id}`, trust);
    known.attach(`arn:${id}`, rights);
  }
  const runsAs = ({ id }: SynthesisedRole) => {
    const name = id.replace(/Wall(School|Crossing)Role.*/, 'Role');
    return roles.find((one) => one.id.replace(/[0-9A-F]{8}$/, '') === name)!;
  };
  const taking = (by: SynthesisedRole, role: SynthesisedRole, tags: Readonly<Record<string, string>>) => () =>
    known.take(known.keyOf(`arn:${by.id}`), { roleArn: `arn:${role.id}`, tags, seconds: 3600 });

  it('GOV-04 is taken by its own function under the one tag, and refuses everybody else and every other tag', () => {
    for (const role of schoolRoles) {
      expect(taking(runsAs(role), role, own)).not.toThrow();
      for (const tags of [
        {},
        { school: '' },
        { ...own, crossing: 'own-schools' },
        { crossing: 'own-schools' },
      ])
        expect(taking(runsAs(role), role, tags as Record<string, string>)).toThrow();
      for (const other of roles.filter((one) => one !== runsAs(role)))
        expect(taking(other, role, own)).toThrow();
    }
  });

  it('GOV-04 crosses the wall for the reasons that are named, and is refused any other', () => {
    const free = crossingRoles.map((role) => [
      role.id.replace(/Wall.*/, ''),
      crossingReasons.filter((crossing) => {
        try {
          return taking(runsAs(role), role, { crossing })() !== null;
        } catch {
          return false;
        }
      }),
    ]);
    expect(Object.fromEntries(free)).toEqual({
      Reads: ['list-of-the-trust', 'past-of-the-trust', 'own-schools'],
      Operations: ['health-of-the-trust'],
    });
    for (const role of crossingRoles) {
      expect(taking(runsAs(role), role, { crossing: 'curiosity' })).toThrow();
      expect(taking(runsAs(role), role, own)).toThrow();
    }
  });

  it('GOV-04 refuses to whoever crosses the wall every write but the note of an operation', () => {
    const writes = actions.filter((action) => /Put|Update|Delete|Write|Insert|Condition/.test(action));
    const asked = tables.flatMap((resource) =>
      writes.flatMap((action) =>
        [...ownKeys, ...foreignKeys].map((key) => ({ action, resource, keys: [key] })),
      ),
    );
    for (const role of crossingRoles)
      expect([role.id, asked.filter((one) => sessionMay(role, {}, one))]).toEqual([role.id, []]);
  });
});

/** They work on what every school recorded, whatever came last: nobody's request says for whom. */
const withoutWall: Readonly<Record<string, string>> = {
  relay:
    'journals and publishes the changes of the log as its stream brings them, of many schools in one batch',
  sweep: 'compares log, journal and rows of all schools once a day',
  'sign-checkpoints': 'signs the journals of all schools every hour',
  project: 'keeps the rows of every school, of many in one batch',
  notify: 'mails for every school, of several in one batch, and for roles of the trust',
  react:
    'sends the commands that follow from events, of several schools in one batch, and from the trust’s guidance to its schools',
  erase: 'carries out disposals of several schools in one batch, and can open nothing of any',
  'run-deadlines': 'sends what falls due in any school every quarter of an hour',
  'run-replays': 'sends one consumer the past of the school, or of every school, that its subscription is of',
  webhooks: 'sends consumers what every school recorded, of several in one batch, and of the trust',
  rebuild: 'makes a list again for one school or for all',
  'run-imports':
    'works on the import that its queue brings next, whose school was checked when it was approved',
  openapi: 'reads nothing',
  console: 'knows its own sessions, and asks the API for all else with the token of who is logged in',
};

describe('the functions without a wall', () => {
  it('GOV-04 are those that no request leads to, each named with its reason, and the one that reads nothing', () => {
    const open = functionsIn(synthesised().app).filter(({ holders, role }) =>
      holders.some((one) => one.role === role),
    );
    expect(open.map(({ folder }) => folder).toSorted()).toEqual(Object.keys(withoutWall).toSorted());
    for (const reason of Object.values(withoutWall)) expect(reason.length).toBeGreaterThan(10);
  });
});
