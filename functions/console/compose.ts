import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { AnswerProblem } from '../shared/http/problem-mapping.ts';
import { problems } from '../shared/http/problems.ts';
import type { Handle } from '../shared/http/routed.ts';
import { systemClock } from '../shared/lambda/clock.ts';
import { createCache } from '../shared/lambda/ttl-cache.ts';
import { createApi } from './api/api.ts';
import type { AssetFiles } from './assets/asset-files.ts';
import type { ConsoleDeps } from './console-deps.ts';
import type { Env } from './env.ts';
import { createHandler } from './handler.ts';
import { pageResponse } from './html/page-response.ts';
import { bareFrame } from './pages/framed.ts';
import { problemContent } from './pages/problem-page.ts';
import { createClientSecret } from './session/client-secret.ts';
import { createKeptForms } from './session/kept-forms.ts';
import { createProvider } from './session/provider.ts';
import { createSeal } from './session/seal.ts';
import { createSessionBook } from './session/session-book.ts';
import { createSessionTable } from './session/session-table.ts';

export interface Clients {
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
  readonly ssm: SSMClient;
}

const clock = systemClock;
/** As long as the API itself relies on who somebody is. */
const callers = { clock, maxAgeMs: 60_000, maxEntries: 500 };
const openedKeys = { clock, maxAgeMs: 5 * 60_000, maxEntries: 500 };

const composeDeps = (clients: Clients, env: Env, assets: AssetFiles): ConsoleDeps => {
  const settings = env.CONSOLE_CLIENT;
  const seal = createSeal({ kms: clients.kms, keyId: env.MASTER_KEY_ID, opened: createCache(openedKeys) });
  const table = { client: clients.dynamo, tableName: env.SESSIONS_TABLE, seal };
  return {
    apiFor: createApi(env.API_URL, fetch),
    knownCallers: createCache(callers),
    sessions: createSessionTable(table),
    book: createSessionBook(clients.dynamo, env.SESSIONS_TABLE),
    keptForms: createKeptForms(table),
    provider: createProvider({
      settings,
      clientSecret: createClientSecret(clients.ssm, env.CLIENT_SECRET_NAME),
    }),
    settings,
    redirectUri: `${env.CONSOLE_URL}/signed-in`,
    signedOutUrl: `${env.CONSOLE_URL}/signed-out`,
    origin: new URL(env.CONSOLE_URL).origin,
    assets,
    clock,
    trust: env.TRUST_ID,
    newKey: randomUUID,
  };
};

/** The console on its clients. */
export const composeConsole = (clients: Clients, env: Env, assets: AssetFiles): Handle =>
  createHandler(composeDeps(clients, env, assets));

/** What goes wrong before anybody is known is a page, too. */
export const problemPage =
  (env: Pick<Env, 'TRUST_ID'>, assets: AssetFiles): AnswerProblem =>
  ({ slug }, { correlationId }) => {
    const { status } = problems[slug];
    const frame = bareFrame({ trust: env.TRUST_ID, assets });
    return pageResponse(frame, status, problemContent(status, { correlationId }));
  };
