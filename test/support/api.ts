import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { projections, views } from '../../domain/read-models/index.ts';
import { documentPaths } from '../../domain/reports/index.ts';
import { publicStreams } from '../../domain/streams/index.ts';
import { createReadFound } from '../../events/log/found-commits.ts';
import { composeHandler } from '../../functions/commands/compose.ts';
import { createHandler as createReads } from '../../functions/reads/handler.ts';
import { createHandler as createReports } from '../../functions/reports/handler.ts';
import type { Reading } from '../../functions/shared/access/access-journal.ts';
import { composeAccess } from '../../functions/shared/access/compose-access.ts';
import { permissions } from '../../functions/shared/access/permissions.ts';
import { recordedRefusals } from '../../functions/shared/access/recorded-refusals.ts';
import { dueLists } from '../../functions/shared/deadlines/due-lists.ts';
import { httpPipeline } from '../../functions/shared/http/http-pipeline.ts';
import { composeReader } from '../../functions/shared/lambda/compose.ts';
import { createReadModel } from '../../functions/shared/read-model/read-model.ts';
import { fakeDynamo } from './fake-dynamo.ts';
import { fakeKms } from './fake-kms.ts';
import { fakePast, TRUST } from './fake-past.ts';
import { startIssuer } from './issuer.ts';
import { atOnce } from './projector.ts';
import { keepReadings } from './readings.ts';

export interface Call {
  /** Subject of the token, or the whole `authorization` header, or none. */
  readonly as?: string;
  readonly authorization?: string;
  readonly body?: unknown;
  readonly text?: string;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

/** The whole API on tables in memory, with tokens of a real issuer on loopback: composed as the deployed functions are. */
export const startApi = async () => {
  const issuer = await startIssuer();
  const dynamo = fakeDynamo();
  const clients = { dynamo: dynamo.client, kms: fakeKms() };
  const env = {
    TRUST_ID: 'fernhill',
    EVENT_LOG_TABLE: 'log',
    KEYS_TABLE: 'keys',
    MASTER_KEY_ID: 'alias/daybook',
    READ_MODEL_TABLE: 'rows',
    IDENTITY_RULES: issuer.rules,
    BOOTSTRAP_SUBJECT: 'bootstrap-subject',
    DOCS_BASE_URL: 'https://docs.fernhill.example',
  };
  const kept = keepReadings();
  const records = composeReader(dynamo.client, env);
  const api = { ...records, ...composeAccess(clients, env, records.log) };
  const readModel = createReadModel({ client: dynamo.client, tableName: 'rows', ...atOnce });
  const past = fakePast(dynamo.items, records.log);
  const readFound = createReadFound({
    log: { client: dynamo.client, tableName: 'log' },
    journal: { client: dynamo.client, tableName: 'journal' },
    trust: env.TRUST_ID,
  });
  const recordRead = async (reading: Reading) => {
    await kept.recordRead(reading);
    await api.recordRead(reading);
  };
  const whole = {
    ...api,
    permissions,
    recordRead,
    ...past,
    readFound,
    readModel,
    streams: publicStreams,
    dueLists: (school: string, groups: readonly string[]) =>
      dueLists({ client: dynamo.client, tableName: 'rows' }, school, groups),
    views,
    projections,
  };
  const handlers = {
    command: httpPipeline(env.DOCS_BASE_URL, composeHandler(clients, env)),
    read: httpPipeline(env.DOCS_BASE_URL, recordedRefusals(whole, createReads(whole))),
    report: httpPipeline(
      env.DOCS_BASE_URL,
      recordedRefusals(whole, createReports({ ...whole, trust: TRUST })),
    ),
  };
  const call = async (method: 'GET' | 'POST', path: string, sent: Call = {}): Promise<Answer> => {
    const route = routeOf(method, path);
    const token = sent.as === undefined ? undefined : `Bearer ${await issuer.tokenFor(sent.as)}`;
    const { statusCode, headers, body } = await handlers[route.kind](
      eventOf(route, path, { ...sent, ...(token && { authorization: token }) }),
      {} as Context,
    );
    return {
      status: statusCode,
      headers,
      body: /json/.test(headers['content-type'] ?? '') ? JSON.parse(body) : body,
    };
  };
  return {
    ...dynamo,
    api,
    whole,
    env,
    clients,
    readModel,
    readings: kept.readings,
    past,
    issuer,
    call,
    stop: issuer.stop,
  };
};

const eventOf = (
  route: Route,
  path: string,
  { authorization, body, text, key, headers }: Call,
): APIGatewayProxyEventV2 => {
  const [rawPath = '', query = ''] = path.split('?');
  const isCommand = route.kind === 'command';
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: decodeURIComponent(rawPath),
    rawQueryString: query,
    pathParameters: route.params,
    queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(isCommand && key !== null ? { 'idempotency-key': key ?? randomUUID() } : {}),
      ...headers,
    },
    ...(isCommand ? { body: text ?? JSON.stringify(body ?? {}) } : {}),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
};

interface Route {
  readonly kind: 'command' | 'read' | 'report';
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

const templates: readonly { readonly kind: Route['kind']; readonly key: string }[] = [
  { kind: 'read', key: 'GET /v1/schools/{schoolId}/views/{model}' },
  { kind: 'read', key: 'GET /v1/schools/{schoolId}/views/{model}/history' },
  { kind: 'read', key: 'GET /v1/trust/views/{model}' },
  { kind: 'read', key: 'GET /v1/schools/{schoolId}/as-of' },
  { kind: 'read', key: 'GET /v1/trust/as-of' },
  { kind: 'read', key: 'GET /v1/trust/reports/comparison' },
  { kind: 'read', key: 'GET /v1/me' },
  { kind: 'read', key: 'GET /v1/schools/{schoolId}/people/{personId}/timeline' },
  { kind: 'read', key: 'GET /v1/schools/{schoolId}/people/{personId}/records' },
  { kind: 'report', key: 'GET /v1/schools/{schoolId}/dossiers/{incidentId}' },
  ...documentPaths.map((path) => ({ kind: 'report' as const, key: `GET ${path}` })),
  { kind: 'report', key: 'GET /v1/schools/{schoolId}/people/{personId}/pack' },
  { kind: 'report', key: 'GET /v1/schools/{schoolId}/packs/inspection' },
  { kind: 'report', key: 'GET /v1/schools/{schoolId}/disposals/{disposalId}/certificate' },
  { kind: 'read', key: 'GET /v1/schools/{schoolId}/{stream}/{streamId}' },
  { kind: 'read', key: 'GET /v1/schools/{schoolId}/{stream}/{streamId}/history' },
  { kind: 'read', key: 'GET /v1/schools/{schoolId}/{stream}/{streamId}/commits' },
  ...publicStreams.map(({ events: { stream } }) => ({
    kind: 'command' as const,
    key: `POST /v1/schools/{schoolId}/${stream}/{streamId}/{command}`,
  })),
];

/** As API Gateway matches: segment by segment, path and parameters decoded, `$default` for the rest. */
const routeOf = (method: string, path: string): Route => {
  const parts = (path.split('?')[0] ?? '').split('/');
  for (const { kind, key } of templates) {
    const [verb, template = ''] = key.split(' ');
    const names = template.split('/');
    if (verb !== method || names.length !== parts.length) continue;
    const isMatch = names.every((name, at) => name.startsWith('{') || name === parts[at]);
    if (!isMatch) continue;
    const params = Object.fromEntries(
      names.flatMap((name, at) =>
        name.startsWith('{') ? [[name.slice(1, -1), decodeURIComponent(parts[at] ?? '')]] : [],
      ),
    );
    return { kind, key, params };
  }
  return { kind: 'read', key: '$default', params: {} };
};
