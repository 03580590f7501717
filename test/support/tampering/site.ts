import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AttributeValue,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { vi } from 'vitest';
import { projections } from '../../../domain/read-models/index.ts';
import { allItems } from '../../../events/log/all-items.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import { parseLogKey } from '../../../events/log/key.ts';
import { readItem } from '../../../events/log/read-item.ts';
import { composeAudit } from '../../../functions/audit/compose.ts';
import { createHandler as createAudit } from '../../../functions/audit/handler.ts';
import { composeCheckpoints } from '../../../functions/checkpoints/compose.ts';
import { createHandler as createCheckpoints } from '../../../functions/checkpoints/handler.ts';
import { composeHandler } from '../../../functions/commands/compose.ts';
import { composeOperations } from '../../../functions/operations/compose.ts';
import { createHandler as createOperations } from '../../../functions/operations/handler.ts';
import { composeReads } from '../../../functions/reads/compose.ts';
import { createHandler as createReads } from '../../../functions/reads/handler.ts';
import { composeRebuild } from '../../../functions/rebuild/compose.ts';
import { createHandler as createRebuild } from '../../../functions/rebuild/handler.ts';
import { createHandler as createReports } from '../../../functions/reports/handler.ts';
import { permissions } from '../../../functions/shared/access/permissions.ts';
import { httpPipeline } from '../../../functions/shared/http/http-pipeline.ts';
import { composeReader } from '../../../functions/shared/lambda/compose.ts';
import { composePast } from '../../../functions/shared/past/compose-past.ts';
import { readModelTable } from '../../../functions/shared/read-model/read-model-table.ts';
import { composeSweep } from '../../../functions/sweep/compose.ts';
import { createHandler as createSweep } from '../../../functions/sweep/handler.ts';
import type { Answer, Call } from '../api.ts';
import { createTables, type TestTables, testClient } from '../dynamodb.ts';
import { fakeBucket } from '../fake-bucket.ts';
import { fakeKms } from '../fake-kms.ts';
import { fakeQueues } from '../fake-queues.ts';
import type { startIssuer } from '../issuer.ts';
import { keysNamed } from '../keys-named.ts';
import { createProjector } from '../projector.ts';
import { type Ran, runDaybook } from '../terminal.ts';

export type Item = Record<string, AttributeValue>;
export type TableName = keyof TestTables;
export const school = 'larkfield-infant';
const trust = 'fernhill';
const DEAD_LETTERS = 'https://sqs.example/unpublished';

const signing = keysNamed(`daybook/${trust}`);
const dossiers = keysNamed(`daybook/${trust}/dossiers`);

/** The public keys of the site, as the command line takes them. */
export const keyOptions = ['--key', signing.vkey, '--key', dossiers.vkey];

/** All that a site holds, to be put into tables of another. */
export interface Kept {
  readonly items: Readonly<Record<TableName, readonly Item[]>>;
  readonly objects: ReadonlyMap<string, Uint8Array>;
}

/**
 * A trust on tables of its own: every handler composed as it is deployed, on DynamoDB Local, with bucket,
 * queues and keys in memory. What the table's stream would bring about is done on request: `journal` and
 * `project`; what is asked for on the bus is carried out at once.
 */
export const tamperingSite = async (
  issuer: Awaited<ReturnType<typeof startIssuer>>,
  kept: Kept | null = null,
  kms = fakeKms(),
) => {
  const client = testClient();
  const tables = await createTables('tamper', client);
  const bucket = fakeBucket();
  const clientsOf = { dynamo: client, client, kms, s3: bucket.client };
  const messages: string[] = [];
  const queues = {
    send: async ({ input }: never) => void messages.push((input as { MessageBody: string }).MessageBody),
  };
  const env = {
    ...{ TRUST_ID: trust, EVENT_LOG_TABLE: tables.eventLog, JOURNAL_TABLE: tables.journal },
    ...{ READ_MODEL_TABLE: tables.readModel, KEYS_TABLE: tables.keys, MASTER_KEY_ID: 'alias/daybook' },
    ...{
      ARCHIVE_BUCKET: bucket.bucket,
      DELIVERIES_TABLE: tables.deliveries,
      EVENT_BUS_NAME: 'daybook',
      DEAD_LETTER_QUEUE_URL: DEAD_LETTERS,
    },
    ...{
      IDENTITY_RULES: issuer.rules,
    },
    ...{ BOOTSTRAP_SUBJECT: 'bootstrap-subject', DOCS_BASE_URL: 'https://docs.fernhill.example' },
    ...{
      DATASCHEMA_BASE: 'https://docs.fernhill.example/schemas',
      SIGNING_KEY_IDS: 'k',
      DOSSIER_KEY_ID: 'd',
    },
    ...{
      WITNESSES: '[]',
      MAIL_FROM: 'daybook@fernhill.example',
      MAIL_CONFIGURATION_SET: 'daybook-fernhill',
      QUEUES: { relay: { deadLetterUrl: DEAD_LETTERS } },
    },
  };
  const published = async ({ input }: { input: { Entries: { Detail: string; DetailType: string }[] } }) => {
    for (const { Detail, DetailType } of input.Entries) {
      const event = { source: 'daybook.operations', detail: JSON.parse(Detail) };
      const time = { getRemainingTimeInMillis: () => 900_000 } as Context;
      if (DetailType === 'SweepRequested') await sweep(event, time);
      if (DetailType === 'RebuildRequested') await rebuild(event, time);
    }
    return { Entries: input.Entries.map(() => ({ EventId: randomUUID() })) };
  };
  const bus = { send: published } as never;
  const sweepDeps = composeSweep({ ...clientsOf, bus, queues: queues as never }, env);
  const sweep = createSweep({ ...sweepDeps, checkpointKeys: signing });
  const rebuild = createRebuild(composeRebuild(client, bus, env));
  const keys = { checkpointKeys: signing, dossierKeys: dossiers };
  const past = {
    ...composePast(clientsOf, env),
    ...{ trust, permissions, dossierKeys: dossiers, trustLinkFiles: async () => ({}) },
  };
  const checkpoints = composeCheckpoints({ ...clientsOf, bus, mail: {} as never }, env);
  const sqs = fakeQueues({ [DEAD_LETTERS]: {} }).sqs;
  const pipeline = (handle: Parameters<typeof httpPipeline>[1]) => httpPipeline(env.DOCS_BASE_URL, handle);
  const handlers = [
    [/^POST .*\/checkpoints/, pipeline(createCheckpoints({ ...checkpoints, keys: signing }))],
    [
      /\/(sweeps|rebuilds|operations|health)/,
      pipeline(createOperations(composeOperations({ ...clientsOf, bus, sqs }, env))),
    ],
    [/^POST /, pipeline(composeHandler(clientsOf, env))],
    [/\/dossiers\//, pipeline(createReports(past))],
    [
      /\/(feed|journal|checkpoints|proofs|keys)(\/|$)/,
      pipeline(createAudit({ ...composeAudit(clientsOf, env), ...keys })),
    ],
    [/^GET /, pipeline(createReads(composeReads(clientsOf, env)))],
  ] as const;

  const call = async (method: 'GET' | 'POST', path: string, sent: Call = {}): Promise<Answer> => {
    const token =
      sent.authorization ?? (sent.as === undefined ? '' : `Bearer ${await issuer.tokenFor(sent.as)}`);
    const event = eventOf(method, path, { ...sent, authorization: token });
    const handle = handlers.find(([pattern]) => pattern.test(event.routeKey))?.[1];
    if (handle === undefined) throw new Error(`nobody takes ${event.routeKey}`);
    const { statusCode, headers, body } = await handle(event, {} as Context);
    return { status: statusCode, headers, body: JSON.parse(body) };
  };

  const itemsOf = (table: TableName): Promise<Item[]> =>
    Array.fromAsync(
      allItems((ExclusiveStartKey) =>
        client.send(new ScanCommand({ TableName: tables[table], ConsistentRead: true, ExclusiveStartKey })),
      ),
    );
  const put = (table: TableName, Item: Item) =>
    client.send(new PutItemCommand({ TableName: tables[table], Item }));
  if (kept !== null) {
    const all = Object.entries(kept.items) as [TableName, readonly Item[]][];
    for (const [table, items] of all) await Promise.all(items.map((item) => put(table, item)));
    for (const [key, bytes] of kept.objects) bucket.objects.set(key, bytes);
  }

  /** As the relay does: all that is not journaled yet, each school by itself. */
  const journal = async () => {
    const reads = (await itemsOf('eventLog')).map(readItem);
    const ordered = reads.toSorted((a, b) => (a.commit.recordedAt < b.commit.recordedAt ? -1 : 1));
    const relay = createJournal({
      ...{ client, tableName: tables.journal, readCommit: sweepDeps.log.readCommit, owner: 'relay' },
      ...{ now: () => new Date().toISOString(), wait: async () => undefined, random: () => 0.5 },
    });
    for (const [of, own] of Map.groupBy(ordered, ({ commit }) => commit.school)) {
      const places = await relay.placesOf(
        of,
        own.map(({ commit }) => commit),
      );
      const open = own.filter((_, index) => places[index] === null);
      for (let from = 0; from < open.length; from += 100)
        await relay.journal(of, open.slice(from, from + 100));
    }
    for (const of of new Set(ordered.map(({ commit }) => commit.school))) {
      const head = await relay.headPosition(of);
      await relay.notePublished(
        of,
        Array.from({ length: head }, (_, index) => index + 1),
      );
    }
  };
  const project = async () => {
    const table = readModelTable(client, tables.readModel);
    const one = createProjector({ ...composeReader(client, env), projections, table });
    const streams = new Set((await itemsOf('eventLog')).map(({ pk }) => pk?.S ?? ''));
    for (const key of streams) {
      const { school: schoolid, stream, id } = parseLogKey(key);
      await one(JSON.stringify({ detail: { schoolid, subject: `${stream}/${id}` } }));
    }
  };

  /** The command line against these handlers, as a person who holds a token. */
  const daybook = async (args: readonly string[], as = 'login-_trust-t-trust-admin'): Promise<Ran> => {
    const token = await issuer.tokenFor(as);
    const connection = ['verify'].includes(args[0] ?? '')
      ? []
      : ['--url', 'https://api.example', '--token', token];
    return runDaybook(
      [...args, ...connection],
      async ({ url, init }) => {
        const headers = new Headers(init.headers);
        const {
          status,
          headers: answered,
          body,
        } = await call(init.method === 'POST' ? 'POST' : 'GET', `${url.pathname}${url.search}`, {
          authorization: headers.get('authorization') ?? '',
          key: headers.get('idempotency-key'),
          body: typeof init.body === 'string' ? JSON.parse(init.body) : {},
        });
        return new Response(JSON.stringify(body), { status, headers: answered });
      },
      { now: Date.now, newKey: randomUUID },
    );
  };

  return {
    ...{ client, tables, call, daybook, journal, project, put, itemsOf, kms, issuer },
    objects: bucket.objects,
    item: async (table: TableName, pk: string, sk: string | number): Promise<Item> => {
      const Key = { pk: { S: pk }, sk: typeof sk === 'number' ? { N: `${sk}` } : { S: sk } };
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tables[table], Key, ConsistentRead: true }),
      );
      if (Item === undefined) throw new Error(`${table} has no ${pk} ${sk}`);
      return Item;
    },
    remove: (table: TableName, { pk, sk }: Item) =>
      client.send(new DeleteItemCommand({ TableName: tables[table], Key: { pk: pk!, sk: sk! } })),
    kept: async (): Promise<Kept> => ({
      items: {
        eventLog: await itemsOf('eventLog'),
        journal: await itemsOf('journal'),
        readModel: await itemsOf('readModel'),
        keys: await itemsOf('keys'),
        deliveries: [],
      },
      objects: new Map(bucket.objects),
    }),
    folder: () => join(mkdtempSync(join(tmpdir(), 'tampering-')), 'bundle'),
  };
};
export type TamperingSite = Awaited<ReturnType<typeof tamperingSite>>;

/** Lines of the log are of no use in the output of tests. */
export const silenced = () => vi.spyOn(process.stdout, 'write').mockReturnValue(true);

const templates = [
  '/v1/trust/keys',
  '/v1/trust/health',
  '/v1/trust/sweeps',
  '/v1/trust/operations/{operation}',
  '/v1/schools/{schoolId}/rebuilds/{model}',
  '/v1/schools/{schoolId}/as-of',
  '/v1/schools/{schoolId}/feed',
  '/v1/schools/{schoolId}/journal',
  '/v1/schools/{schoolId}/checkpoints',
  '/v1/schools/{schoolId}/checkpoints/latest',
  '/v1/schools/{schoolId}/checkpoints/{size}',
  '/v1/schools/{schoolId}/proofs/inclusion',
  '/v1/schools/{schoolId}/proofs/consistency',
  '/v1/schools/{schoolId}/proofs/range',
  '/v1/schools/{schoolId}/dossiers/{incidentId}',
  '/v1/schools/{schoolId}/views/{model}',
  '/v1/schools/{schoolId}/{stream}/{streamId}',
  '/v1/schools/{schoolId}/{stream}/{streamId}/history',
  '/v1/schools/{schoolId}/{stream}/{streamId}/commits',
];

/** A request as API Gateway hands it over. */
const eventOf = (
  method: string,
  path: string,
  { authorization, key, body = {} }: Call,
): APIGatewayProxyEventV2 => {
  const { key: routeKey, params } = routeOf(method, path);
  const [rawPath = '', query = ''] = path.split('?');
  const isPost = method === 'POST';
  return {
    ...{ version: '2.0', routeKey, rawPath, rawQueryString: query, isBase64Encoded: false },
    pathParameters: params,
    queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
    headers: { authorization, ...(isPost ? { 'idempotency-key': key ?? randomUUID() } : {}) },
    ...(isPost ? { body: JSON.stringify(body) } : {}),
  } as unknown as APIGatewayProxyEventV2;
};

/** As API Gateway matches; commands have the stream's name in their route. */
const routeOf = (method: string, path: string) => {
  const parts = (path.split('?')[0] ?? '').split('/');
  const isCommand = method === 'POST' && parts.length === 7;
  const all = isCommand ? [`/v1/schools/{schoolId}/${parts[4]}/{streamId}/{command}`] : templates;
  for (const template of all) {
    const names = template.split('/');
    const isMatch =
      names.length === parts.length && names.every((name, at) => name.startsWith('{') || name === parts[at]);
    if (!isMatch) continue;
    const params = names.flatMap((name, at) =>
      name.startsWith('{') ? [[name.slice(1, -1), parts[at] ?? '']] : [],
    );
    return { key: `${method} ${template}`, params: Object.fromEntries(params) };
  }
  throw new Error(`no route for ${method} ${path}`);
};
