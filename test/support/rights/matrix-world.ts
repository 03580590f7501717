import { randomUUID } from 'node:crypto';
import {
  DeleteItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { createHandler as createAudit } from '../../../functions/audit/handler.ts';
import { createHandler as createCheckpoints } from '../../../functions/checkpoints/handler.ts';
import { handleCommand } from '../../../functions/commands/handle-command.ts';
import { createHandler as createEvidence } from '../../../functions/evidence/handler.ts';
import { createHandler as createImports } from '../../../functions/imports/handler.ts';
import { createHandler as createOperations } from '../../../functions/operations/handler.ts';
import { createHandler as createReads } from '../../../functions/reads/handler.ts';
import { createHandler as createReports } from '../../../functions/reports/handler.ts';
import { createIdentity, type FindPerson } from '../../../functions/shared/access/identity.ts';
import { composeCommands } from '../../../functions/shared/commands/compose-commands.ts';
import { httpPipeline } from '../../../functions/shared/http/http-pipeline.ts';
import { createHandler as createUploads } from '../../../functions/uploads/handler.ts';
import { startApi } from '../api.ts';
import { ME, MY_CLASS } from './situations.ts';

export const OWN = 'larkfield-infant';
export const OTHER = 'hollowbrook-primary';
export const TRUST = '_trust';

/** Somebody who holds one role in one tenant: the subject of their token. */
export const subjectOf = (role: string, tenant: string): string => `${tenant}|${role}`;

/** The token alone says who holds what; all that is found out of it is the product's. */
const findPerson: FindPerson = async (tenant, { subject }) => {
  const [home, role = ''] = subject.split('|');
  return home === tenant ? { person: ME, roles: [role], children: [], classes: [MY_CLASS] } : null;
};

/** One request of a cell. */
export interface Asked {
  /** Key of the route, such as `GET /v1/trust/views/{model}`. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly subject: string;
}

/** Refused by the table; or past it, whatever came of it there. */
export type Outcome = 'refused' | 'let through';

/** Thrown where a request that was let through touches what these tests have not, or writes. */
class Beyond extends Error {}
const beyond = (): never => {
  throw new Beyond('beyond the decision');
};
const nothing = new Proxy({}, { get: beyond });
const lacking = [
  'jobs',
  'objects',
  'operations',
  'replays',
  'health',
  'bus',
  'checkpoints',
  'journal',
  'signer',
  'logOfLogs',
];
const withoutThem = Object.fromEntries(lacking.map((name) => [name, nothing]));

const withoutFiles = { intake: nothing, kept: nothing, fileSealer: nothing };

const handlerOf: readonly (readonly [kind: string, route: RegExp])[] = [
  ['evidence', /^GET .*evidence-files.*files\/\{/],
  ['uploads', /^POST .*evidence-files.*\/files/],
  ['imports', /\/imports/],
  ['operations', /rebuilds|sweeps|operations|health|queues|alert-channels|\/replay$/],
  ['checkpoints', /^POST .*checkpoints/],
  ['reports', /dossiers|certificate$|pack$|packs|reports\/\{/],
  ['audit', /feed|journal|checkpoints|proofs/],
  ['commands', /^POST /],
];

/**
 * The handlers of every route that asks the table, on tables in memory, with real tokens; nothing is written
 * once it is `frozen`.
 */
export const matrixWorld = async () => {
  const api = await startApi();
  let wentBeyond = 0;
  const callerIn = createIdentity({
    findPerson,
    bootstrapSubject: '',
    hasAdministrator: async () => true,
    clock: api.api.clock,
  });
  const whole = { ...api.whole, ...withoutThem, callerIn, trust: 'fernhill', witnesses: [], busName: 'bus' };
  const deps = {
    ...whole,
    ...{ liveReplay: nothing, checkpointKeys: nothing, uploadTo: beyond, send: beyond },
    eventTypes: new Set<string>(),
    toEnvelopes: beyond,
    putCountersignature: beyond,
  } as never;
  const commands = { ...api.api, ...composeCommands(api.clients, api.env), callerIn };
  const handlers: Readonly<Record<string, ReturnType<typeof createReads>>> = {
    imports: createImports(deps),
    uploads: createUploads({ ...commands, uploadTo: beyond, ...withoutFiles } as never),
    evidence: createEvidence({ ...(deps as object), ...withoutFiles } as never),
    operations: createOperations(deps),
    checkpoints: createCheckpoints(deps),
    reports: createReports(deps),
    audit: createAudit({ ...(deps as object), streams: new Set<string>() } as never),
    commands: handleCommand(commands),
    reads: createReads(deps),
  };
  const tokens = new Map<string, string>();
  const tokenOf = async (subject: string): Promise<string> => {
    const token = tokens.get(subject) ?? (await api.issuer.tokenFor(subject));
    tokens.set(subject, token);
    return token;
  };
  const pipelines = new Map(
    Object.entries(handlers).map(([kind, handle]) => [
      kind,
      httpPipeline(api.env.DOCS_BASE_URL, async (request) => {
        try {
          return await handle(request);
        } catch (error) {
          if (isBeyond(error)) wentBeyond += 1;
          throw error;
        }
      }),
    ]),
  );
  const freeze = (): void => {
    for (const command of [PutItemCommand, DeleteItemCommand, UpdateItemCommand, TransactWriteItemsCommand])
      api.mock.on(command as typeof PutItemCommand).callsFake(beyond);
  };
  /** @throws Error for an answer that says nothing of the decision */
  const ask = async (asked: Asked): Promise<Outcome> => {
    const kind = handlerOf.find(([, pattern]) => pattern.test(asked.route))?.[0] ?? 'reads';
    const before = wentBeyond;
    const event = eventOf(asked, await tokenOf(asked.subject));
    const answer = await pipelines.get(kind)?.(event, {} as Context);
    const { statusCode = 0, body = '' } = answer ?? {};
    if (statusCode === 403) return 'refused';
    if (isPastTheDecision(statusCode, body) || (statusCode === 500 && wentBeyond > before))
      return 'let through';
    throw new Error(`${asked.route} answered ${statusCode}: ${body.slice(0, 300)}`);
  };
  return { ...api, ask, freeze };
};

const eventOf = ({ route, params, query = {}, body = {} }: Asked, token: string): APIGatewayProxyEventV2 => {
  const [method = '', template = ''] = route.split(' ');
  const isPost = method === 'POST';
  const ofPost = { 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
  return {
    version: '2.0',
    routeKey: route,
    rawPath: template.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? ''),
    rawQueryString: '',
    pathParameters: params,
    queryStringParameters: query,
    headers: { authorization: `Bearer ${token}`, ...(isPost ? ofPost : {}) },
    ...(isPost ? { body: JSON.stringify(body) } : {}),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
};

const isBeyond = (error: unknown): boolean =>
  error instanceof Beyond || (error instanceof Error && error.cause instanceof Beyond);

/** What is said only to those who were let through: done, no such record, a rule or the query refuses. */
const isPastTheDecision = (status: number, body: string): boolean =>
  status < 300 || [404, 409, 412, 422].includes(status) || (status === 400 && body.includes('invalid-query'));
