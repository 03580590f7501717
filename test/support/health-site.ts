import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { putCheckpoint } from '../../events/log/checkpoints/put.ts';
import { toItem } from '../../events/log/journal/page.ts';
import { composeOperations } from '../../functions/operations/compose.ts';
import { createHandler } from '../../functions/operations/handler.ts';
import type { Reading } from '../../functions/shared/access/access-journal.ts';
import { httpPipeline } from '../../functions/shared/http/http-pipeline.ts';
import { notBegun, type Operation } from '../../functions/shared/operations/operation.ts';
import { createSweepReports, type SweepReport } from '../../functions/shared/operations/sweep-report.ts';
import { sourceAttributes } from '../../functions/shared/read-model/items.ts';
import { createReadModel } from '../../functions/shared/read-model/read-model.ts';
import { fakeDynamo } from './fake-dynamo.ts';
import { fakeKms } from './fake-kms.ts';
import { fakeQueues } from './fake-queues.ts';
import { issuerRules } from './issuer-rules.ts';

export const now = '2026-09-10T08:30:00.000Z';
const at = (name: string) => `https://sqs.example/${name}`;
const roles: Readonly<Record<string, string>> = {
  admin: 'trust-admin',
  auditor: 'auditor',
  executive: 'executive',
  head: 'headteacher',
};

/** A sweep that found nothing, in the night before. */
export const cleanReport: SweepReport = {
  startedAt: '2026-09-10T01:30:00.000Z',
  endedAt: '2026-09-10T01:31:30.000Z',
  streams: 40,
  tampered: 0,
  ...{ unjournaled: 0, differing: 0, tamperedKeys: [], unjournaledKeys: [], differingRows: [] },
  ...{ unchecked: 0, compared: 900, checkpoints: 30 },
  wholeAt: '2026-09-06T01:30:00.000Z',
  schools: [],
};
export const swept = {
  school: 'larkfield-infant',
  journaled: 0,
  overdue: 0,
  republished: 0,
  unnotified: 0,
  behind: {},
  failed: false,
};

/** The health of a trust on tables in memory: whatever a test puts there, and the answer. */
export const healthSite = (queues: Parameters<typeof fakeQueues>[0] = {}) => {
  const dynamo = fakeDynamo();
  const fake = fakeQueues({
    ...Object.fromEntries(
      ['project', 'project-dead', 'notify', 'notify-dead', 'relay-dead'].map((name) => [at(name), {}]),
    ),
    ...Object.fromEntries(Object.entries(queues).map(([name, queue]) => [at(name), queue])),
  });
  const env = {
    ...{
      TRUST_ID: 'fernhill',
      EVENT_LOG_TABLE: 'log',
      KEYS_TABLE: 'keys',
      MASTER_KEY_ID: 'key',
      EVENT_BUS_NAME: 'daybook',
    },
    ...{
      IDENTITY_RULES: issuerRules({
        issuers: ['https://login.example'],
        jwksUri: 'https://login.example/keys',
      }),
    },
    ...{
      BOOTSTRAP_SUBJECT: '',
      DOCS_BASE_URL: 'https://docs.fernhill.example',
      READ_MODEL_TABLE: 'rows',
      JOURNAL_TABLE: 'journal',
    },
    QUEUES: {
      project: { url: at('project'), deadLetterUrl: at('project-dead') },
      notify: { url: at('notify'), deadLetterUrl: at('notify-dead') },
      relay: { deadLetterUrl: at('relay-dead') },
    },
  };
  const readings: Reading[] = [];
  const deps = {
    ...composeOperations({ dynamo: dynamo.client, kms: fakeKms(), bus: {} as never, sqs: fake.sqs }, env),
    clock: () => new Date(now),
    verifyToken: async (header: string | undefined) => ({ issuer: 'i', subject: header ?? '' }),
    isRegistered: async () => true,
    recordRead: async (reading: Reading) => void readings.push(reading),
    callerIn: async (tenant: string, { subject }: { readonly subject: string }) => {
      const role = roles[subject];
      return role === undefined ? null : { person: subject, roles: [role], children: [], tenant };
    },
  };
  const handle = httpPipeline(env.DOCS_BASE_URL, createHandler(deps));
  const call = async (route: string, { as = 'admin', key = 'k-1', query = {}, params = {} }: Call = {}) => {
    const event = {
      routeKey: route,
      rawPath: route.split(' ')[1]?.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? ''),
      headers: { authorization: as, 'idempotency-key': key },
      pathParameters: params,
      queryStringParameters: query,
    } as unknown as APIGatewayProxyEventV2;
    const { statusCode, headers, body } = await handle(event, {} as Context);
    return { status: statusCode, headers, body: JSON.parse(body) };
  };
  const journal = { client: dynamo.client, tableName: 'journal' };
  const readModel = createReadModel({ client: dynamo.client, tableName: 'rows' });
  const hash = Buffer.alloc(32).toString('base64url');
  return {
    ...fake,
    dynamo,
    deps,
    operations: deps.operations,
    readModel,
    registered: async (...schools: readonly string[]) => {
      for (const school of schools) {
        const key = { pk: { S: '_trust/school-directory' }, sk: { S: `schools/${school}` } };
        const row = sourceAttributes({ commit: 1, row: { name: 'A school' }, dependents: [], revision: 1 });
        dynamo.items.set(`rows ${key.pk.S} ${key.sk.S}`, { ...key, ...row });
      }
    },
    /** Journals that many commits as one page, from a position on. */
    journaled: (school: string, first: number, count: number, time: string) => {
      const entries = Array.from({ length: count }, (_, index) => ({
        ...{ stream: 'people', id: 'p-1', commit: first + index, position: first + index, hash, at: time },
      }));
      dynamo.items.set(`journal ${school} ${first}`, toItem({ school, first, at: time, entries }));
    },
    signed: (school: string, size: number, time: string, previous = 0) =>
      putCheckpoint(journal, school, { size, time, note: 'a signed note', previous }),
    sweptAs: (report: SweepReport) =>
      createSweepReports({ client: dynamo.client, tableName: 'rows' }).put(report),
    asked: async (id: string, changes: Partial<Operation> = {}) => {
      const asked = {
        kind: 'rebuild',
        school: 'larkfield-infant',
        model: 'incident-log',
        expect: 'identical',
      } as const;
      const operation = {
        id,
        ...asked,
        requestedBy: 't-admin',
        requestedAt: now,
        updatedAt: now,
        ...notBegun,
        ...changes,
      };
      await deps.operations.put({ operation, revision: null });
      await deps.operations.list(operation);
    },
    health: (as = 'auditor', query: Readonly<Record<string, string>> = {}) =>
      call('GET /v1/trust/health', { as, query }),
    call,
    readings,
  };
};
interface Call {
  readonly as?: string;
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
}
export type HealthSite = ReturnType<typeof healthSite>;
