import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/nested-clients/sts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { schoolsStream } from '../../../domain/streams/schools/stream.ts';
import { composeReads } from '../../../functions/reads/compose.ts';
import { createHandler } from '../../../functions/reads/handler.ts';
import type { ReadsDeps } from '../../../functions/reads/reads-deps.ts';
import type { Handle } from '../../../functions/shared/http/routed.ts';
import { composeLog } from '../../../functions/shared/lambda/compose.ts';
import { perTenant } from '../../../functions/shared/wall/per-tenant.ts';
import { keptSession, openSessions, type TaggedRole } from '../../../functions/shared/wall/sessions.ts';
import { createWall, type SessionConfig } from '../../../functions/shared/wall/wall.ts';
import { listen } from '../../../infra/local/http/listen.ts';
import { guardedTables } from '../../../infra/local/iam/guarded-tables.ts';
import { identities } from '../../../infra/local/iam/identities.ts';
import { stsService } from '../../../infra/local/iam/sts.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';
import { arnsOf, synthesisedRoles } from '../../support/iam.ts';
import { issuerRules } from '../../support/issuer-rules.ts';

// The engine behind the rights of the templates: roles, policies and trust are those that would be deployed.
const known = identities(Date.now);
const roles = synthesisedRoles();
for (const { id, trust, rights } of roles) {
  known.addRole(`arn:${id}`, trust);
  known.attach(`arn:${id}`, rights);
}
const roleArn = (begin: string): string => `arn:${roles.find(({ id }) => id.startsWith(begin))!.id}`;
const refused: string[] = [];
let tables: TestTables;
const arnOf = (name: string): string => {
  const begins = { eventLog: 'EventLog', journal: 'Journal', readModel: 'ReadModel', keys: 'Keys' } as const;
  const [, begin = ''] =
    Object.entries(begins).find(([table]) => tables[table as keyof typeof begins] === name) ?? [];
  return arnsOf('AWS::DynamoDB::Table').find((arn) => arn.startsWith(`arn:${begin}`)) ?? '';
};
const guard = await listen(
  guardedTables({
    engine: inject('dynamodbEndpoint'),
    identities: known,
    arnOf,
    onRefused: (action) => refused.push(action),
  }),
);
const sts = await listen(stsService(known));
afterAll(async () => void (await Promise.all([guard.close(), sts.close()])));

const openSession = openSessions(
  new STSClient({
    ...{ endpoint: sts.url, region: 'eu-west-2', maxAttempts: 1 },
    credentials: async () => ({ accessKeyId: known.keyOf(roleArn('ReadsRole')), secretAccessKey: 'x' }),
  }),
);
const clientsOf = (config: SessionConfig) => {
  const local = { ...config, region: 'eu-west-2', maxAttempts: 1 };
  return {
    dynamo: new DynamoDBClient({ ...local, endpoint: guard.url }),
    kms: new KMSClient(local),
    s3: new S3Client(local),
  };
};
const env = () => ({
  ...{ TRUST_ID: 'fernhill', MASTER_KEY_ID: 'key', ARCHIVE_BUCKET: 'archive', BOOTSTRAP_SUBJECT: '' },
  EVENT_LOG_TABLE: tables.eventLog,
  JOURNAL_TABLE: tables.journal,
  KEYS_TABLE: tables.keys,
  READ_MODEL_TABLE: tables.readModel,
  IDENTITY_RULES: issuerRules({
    issuers: ['https://issuer.example'],
    jwksUri: 'https://issuer.example/keys',
  }),
  DOCS_BASE_URL: 'https://docs.example',
});
/** A headteacher asks, whoever that is. */
const asHead = (deps: ReadsDeps): ReadsDeps => ({
  ...deps,
  verifyToken: async () => ({ issuer: 'i', subject: 's' }),
  callerIn: async (school) => ({ person: 'p-1', roles: ['headteacher'], children: [], tenant: school }),
  isRegistered: async () => true,
  recordRead: async () => undefined,
});
/** The fault: whatever school is asked for, the handler reads of another one. */
const faulty = (deps: ReadsDeps): ReadsDeps => ({
  ...deps,
  readFound: (_key, after) => deps.readFound({ school: 'birch', stream: 'schools', id: 'birch' }, after),
});
const get = (handle: Handle, school: string) =>
  handle({
    route: 'GET /v1/schools/{schoolId}/{stream}/{streamId}',
    ...{ path: '/', query: {}, headers: {}, body: '', correlationId: '' },
    params: { schoolId: school, stream: 'schools', streamId: school },
  });
const errorOf = (handle: Handle, school: string) =>
  get(handle, school).then(
    ({ body }) => `answered ${body}`,
    ({ name }: Error) => name,
  );
const wall = () =>
  createWall({
    schoolRoleArn: roleArn('ReadsWallSchoolRole'),
    crossingRoleArn: roleArn('ReadsWallCrossingRole'),
    openSession,
    clientsOf,
  });
/** The second wall alone: clients of a session, and nothing in the process that looks at what they ask. */
const sessionOf = (tag: TaggedRole['tag']) =>
  clientsOf({
    credentials: keptSession(openSession, { roleArn: roleArn('ReadsWallSchoolRole'), tag }, () => new Date()),
  });

beforeAll(async () => {
  tables = await createTables('wall');
  const log = composeLog(testClient(), env());
  for (const school of ['alder', 'birch']) {
    const loaded = await log.load({ school, stream: 'schools', id: school }, schoolsStream);
    const data = { name: `The school ${school}`, phase: 'infant', yearGroups: ['R'] };
    await loaded.append({
      events: [{ type: 'SchoolRegistered', occurredAt: '2026-09-02T08:00:00.000Z', data }],
      ...{
        commandId: 'c-1',
        fingerprint: 'f',
        actor: { id: 'p-1', roles: [] },
        now: '2026-09-02T08:00:00.000Z',
      },
      ...{ correlationId: 'x', causationId: null, policyVersion: null, facts: [] },
    });
  }
});

describe('a fault put into a handler, which reads another school’s key', () => {
  it('is none where there is none: each school is answered of itself', async () => {
    const handle = perTenant(wall(), {
      handlerOf: (clients) => createHandler(asHead(composeReads(clients, env()))),
    });
    for (const school of ['alder', 'birch'])
      expect(await errorOf(handle, school)).toContain(`The school ${school}`);
    expect(refused).toEqual([]);
  });

  it('GOV-04 DPR-01 is refused by the handles, before anything is sent', async () => {
    const handle = perTenant(wall(), {
      handlerOf: (clients) => createHandler(faulty(asHead(composeReads(clients, env())))),
    });
    refused.length = 0;
    expect(await errorOf(handle, 'alder')).toBe('OutsideTheWall');
    expect(refused).toEqual([]);
    // The same handler, composed for the school that it reads of.
    expect(await errorOf(handle, 'birch')).toContain('The school birch');
  });

  it('GOV-04 DPR-01 is refused by the session’s rights, where nothing in the process stops it', async () => {
    const clients = sessionOf({ key: 'school', value: 'alder' });
    const deps = asHead(composeReads(clients, env()));
    expect(await errorOf(createHandler(deps), 'alder')).toContain('The school alder');
    refused.length = 0;
    expect(await errorOf(createHandler(faulty(deps)), 'alder')).toBe('AccessDeniedException');
    expect(refused).toEqual(['dynamodb:Query']);
  });

  it('GOV-04 reads what it is after only with the other school’s session', async () => {
    const deps = asHead(composeReads(sessionOf({ key: 'school', value: 'birch' }), env()));
    expect(await errorOf(createHandler(faulty(deps)), 'alder')).toContain('The school birch');
  });

  it('GOV-04 refuses to the function itself, without a session, every key', async () => {
    const own = clientsOf({
      credentials: async () => ({ accessKeyId: known.keyOf(roleArn('ReadsRole')), secretAccessKey: 'x' }),
    });
    const deps = asHead(composeReads(own, env()));
    expect(await errorOf(createHandler(deps), 'alder')).toBe('AccessDeniedException');
  });
});
