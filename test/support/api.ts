import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { accessStream } from '../../domain/streams/access/stream.ts';
import { agreementTemplatesStream } from '../../domain/streams/agreement-templates/stream.ts';
import { agreementsStream } from '../../domain/streams/agreements/stream.ts';
import { devicesStream } from '../../domain/streams/devices/stream.ts';
import { incidentsStream } from '../../domain/streams/incidents/stream.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import { policiesStream } from '../../domain/streams/policies/stream.ts';
import { schoolsStream } from '../../domain/streams/schools/stream.ts';
import { createHandler as createAsOf } from '../../functions/reads/as-of/handler.ts';
import { createHandler as createDossier } from '../../functions/reports/dossier/handler.ts';
import { createHandler as createQueries } from '../../functions/reads/records/handler.ts';
import { streams } from '../../functions/shared/reads/readable-streams.ts';
import { composeCommands } from '../../functions/shared/commands/compose-commands.ts';
import { composeApi, composeReader, streamsOfEveryApi } from '../../functions/shared/lambda/compose.ts';
import { accessFacts } from '../../functions/shared/commands/facts/access-facts.ts';
import { agreementsFacts } from '../../functions/shared/commands/facts/agreements-facts.ts';
import { devicesFacts } from '../../functions/shared/commands/facts/devices-facts.ts';
import { peopleFacts } from '../../functions/shared/commands/facts/people-facts.ts';
import { policiesFacts } from '../../functions/shared/commands/facts/policies-facts.ts';
import { httpPipeline } from '../../functions/shared/http/http-pipeline.ts';
import { permissions } from '../../functions/shared/access/permissions.ts';
import { projections } from '../../functions/shared/read-model/projections.ts';
import { createReadModel } from '../../functions/shared/read-model/read-model.ts';
import type { Reading } from '../../functions/shared/reads/record-read.ts';
import { views } from '../../functions/shared/reads/view-list.ts';
import { createHandler as createViews } from '../../functions/reads/lists/handler.ts';
import { fakeDynamo } from './fake-dynamo.ts';
import { fakeKms } from './fake-kms.ts';
import { fakePast, TRUST } from './fake-past.ts';
import { startIssuer } from './issuer.ts';

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

const functionsOf = {
  schools: { stream: schoolsStream, factViews: {} },
  policies: { stream: policiesStream, factViews: policiesFacts },
  people: { stream: peopleStream, factViews: peopleFacts },
  'agreement-templates': { stream: agreementTemplatesStream, factViews: {} },
  agreements: { stream: agreementsStream, factViews: agreementsFacts },
  devices: { stream: devicesStream, factViews: devicesFacts },
  incidents: { stream: incidentsStream, factViews: {} },
  access: { stream: accessStream, factViews: accessFacts },
};

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
    IDENTITY_ISSUER: issuer.issuer,
    IDENTITY_AUDIENCE: issuer.audience,
    IDENTITY_JWKS_URI: issuer.jwksUri,
    BOOTSTRAP_SUBJECT: 'bootstrap-subject',
    DOCS_BASE_URL: 'https://docs.fernhill.example',
  };
  const readings: Reading[] = [];
  const records = composeReader(dynamo.client, env, [...streamsOfEveryApi, ...streams.map(({ events }) => events)]);
  const api = { ...records, ...composeApi(clients, env, records.log) };
  const readModel = createReadModel({ client: dynamo.client, tableName: 'rows' });
  const reads = { ...api, permissions, recordRead: async (reading: Reading) => void readings.push(reading) };
  const queries = httpPipeline(env.DOCS_BASE_URL, createQueries({ ...reads, streams }));
  const past = fakePast(dynamo.items, records.log);
  const whole = { ...reads, ...past, readModel };
  const lists = httpPipeline(env.DOCS_BASE_URL, createViews({ ...whole, views, projections }));
  const asOf = httpPipeline(env.DOCS_BASE_URL, createAsOf(whole));
  const dossiers = httpPipeline(env.DOCS_BASE_URL, createDossier({ ...whole, trust: TRUST }));
  const readers = { view: lists, query: queries, 'as-of': asOf, dossier: dossiers };
  const commands = new Map(Object.entries(functionsOf).map(([name, of]) => [name, composeCommands({ ...of, permissions }, clients, env)]));

  const invoke = (route: Route, event: APIGatewayProxyEventV2) => {
    if (route.kind === 'command') return (commands.get(route.stream) ?? queries)(event, {} as Context);
    return readers[route.kind](event, {} as Context);
  };
  const call = async (method: 'GET' | 'POST', path: string, sent: Call = {}): Promise<Answer> => {
    const route = routeOf(method, path);
    const token = sent.as === undefined ? undefined : `Bearer ${await issuer.tokenFor(sent.as)}`;
    const { statusCode, headers, body } = await invoke(route, eventOf(route, path, { ...sent, ...(token && { authorization: token }) }));
    return { status: statusCode, headers, body: JSON.parse(body) };
  };
  return { ...dynamo, api, env, clients, readModel, readings, past, issuer, call, stop: issuer.stop };
};

const eventOf = (route: Route, path: string, { authorization, body, text, key, headers }: Call): APIGatewayProxyEventV2 => {
  const [rawPath = '', query = ''] = path.split('?');
  const isCommand = route.kind === 'command';
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
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
  readonly kind: 'command' | 'view' | 'query' | 'as-of' | 'dossier';
  readonly key: string;
  readonly stream: string;
  readonly params: Readonly<Record<string, string>>;
}

const templates: readonly { readonly kind: Route['kind']; readonly key: string }[] = [
  { kind: 'view', key: 'GET /v1/schools/{schoolId}/views/{model}' },
  { kind: 'view', key: 'GET /v1/trust/views/{model}' },
  { kind: 'as-of', key: 'GET /v1/schools/{schoolId}/as-of' },
  { kind: 'as-of', key: 'GET /v1/trust/as-of' },
  { kind: 'dossier', key: 'GET /v1/schools/{schoolId}/dossiers/{incidentId}' },
  { kind: 'query', key: 'GET /v1/schools/{schoolId}/{stream}/{streamId}' },
  { kind: 'query', key: 'GET /v1/schools/{schoolId}/{stream}/{streamId}/history' },
  ...Object.keys(functionsOf).map((stream) => ({
    kind: 'command' as const,
    key: `POST /v1/schools/{schoolId}/${stream}/{streamId}/{command}`,
  })),
];

/** As API Gateway matches: segment by segment, parameters decoded, `$default` for the rest. */
const routeOf = (method: string, path: string): Route => {
  const parts = (path.split('?')[0] ?? '').split('/');
  for (const { kind, key } of templates) {
    const [verb, template = ''] = key.split(' ');
    const names = template.split('/');
    if (verb !== method || names.length !== parts.length) continue;
    const isMatch = names.every((name, at) => name.startsWith('{') || name === parts[at]);
    if (!isMatch) continue;
    const params = Object.fromEntries(
      names.flatMap((name, at) => (name.startsWith('{') ? [[name.slice(1, -1), decodeURIComponent(parts[at] ?? '')]] : [])),
    );
    return { kind, key, stream: names[4] ?? '', params };
  }
  return { kind: 'query', key: '$default', stream: '', params: {} };
};
