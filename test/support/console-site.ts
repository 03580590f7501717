import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { views } from '../../domain/read-models/index.ts';
import { publicStreams } from '../../domain/streams/index.ts';
import { createApi } from '../../functions/console/api/api.ts';
import type { Me } from '../../functions/console/api/me.ts';
import { problemPage } from '../../functions/console/compose.ts';
import type { ConsoleDeps } from '../../functions/console/console-deps.ts';
import { createHandler } from '../../functions/console/handler.ts';
import { createKeptForms } from '../../functions/console/session/kept-forms.ts';
import { beginSession } from '../../functions/console/session/own-sessions.ts';
import { createProvider } from '../../functions/console/session/provider.ts';
import { createSeal } from '../../functions/console/session/seal.ts';
import { formTokenOf, keyOfSession, newSecret } from '../../functions/console/session/secrets.ts';
import { createSessionBook } from '../../functions/console/session/session-book.ts';
import { createSessionTable } from '../../functions/console/session/session-table.ts';
import { catalogueOf } from '../../functions/openapi/catalogue.ts';
import { httpPipeline } from '../../functions/shared/http/http-pipeline.ts';
import { createCache } from '../../functions/shared/lambda/ttl-cache.ts';
import { localConsole } from '../../infra/local/identity/issuer.ts';
import type { startApi } from './api.ts';
import { fakeDynamo } from './fake-dynamo.ts';
import { fakeKms } from './fake-kms.ts';

/** Whose a session is; nobody looks at its signature again. */
const idTokenOf = (subject: string): string =>
  `id-token.${Buffer.from(JSON.stringify({ iss: 'i', sub: subject, exp: 0 })).toString('base64url')}.s`;

export const ORIGIN = 'http://127.0.0.1:4680';
const HOUR_MS = 3_600_000;

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly text: string;
}

/** What a browser sends with a form of a page of its own. */
export const ownPage = { 'sec-fetch-site': 'same-origin', origin: 'null' };

type Api = Pick<Awaited<ReturnType<typeof startApi>>, 'call' | 'issuer'>;

/** Another function answers it than those of the API in memory. */
const catalogue = catalogueOf({
  streams: publicStreams,
  views,
  reports: [],
  processes: [],
  docsBaseUrl: 'https://docs.fernhill.example',
});

const catalogueAt = ({ pathname }: URL): Response | null =>
  pathname === '/v1/catalogue' ? new Response(JSON.stringify(catalogue)) : null;

/** Answers what another function does; null: it is none of that. */
export type Beside = (url: URL, init: RequestInit) => Response | null | Promise<Response | null>;

const textOf = ({ body }: RequestInit) => (typeof body === 'string' ? { text: body } : {});

/** The API over what looks like HTTP. */
const askOf =
  (api: Api, sent: string[], beside: Beside): typeof fetch =>
  async (address, init = {}) => {
    const url = new URL(String(address));
    const answered = (await beside(url, init)) ?? catalogueAt(url);
    if (answered !== null) return answered;
    const {
      authorization,
      'idempotency-key': key = null,
      ...headers
    } = Object.fromEntries(new Headers(init.headers));
    const method = init.method === 'POST' ? 'POST' : 'GET';
    if (method === 'POST') sent.push(url.pathname);
    const answer = await api.call(method, `${url.pathname}${url.search}`, {
      ...(authorization === undefined ? {} : { authorization }),
      headers,
      key,
      ...textOf(init),
    });
    const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    return new Response(body, { status: answer.status, headers: answer.headers });
  };

export interface SiteOptions {
  readonly clock?: () => Date;
  /** @default - nothing else answers */
  readonly beside?: Beside;
  /** Address of an identity provider. @default - none answers */
  readonly provider?: string;
}

/** The console over an API in memory, with sessions in memory. */
export const consoleSite = (api: Api, options: SiteOptions = {}) => {
  const { clock = () => new Date(), beside = () => null, provider = 'http://127.0.0.1:9' } = options;
  const tables = fakeDynamo();
  const kms = fakeKms();
  const seal = createSeal({
    kms,
    keyId: 'alias/daybook',
    opened: createCache({ clock, maxAgeMs: 1000, maxEntries: 10 }),
  });
  const table = { client: tables.client, tableName: 'sessions', seal };
  const sessions = createSessionTable(table);
  const book = createSessionBook(tables.client, 'sessions');
  const sent: string[] = [];
  const settings = localConsole(provider);
  const assets = {
    addresses: {
      style: '/console/assets/s.css',
      script: '/console/assets/s.js',
      verify: '/console/assets/v.js',
      icon: '/console/assets/i.svg',
    },
    file: (name: string) => (name === 's.css' ? { type: 'text/css', text: 'p{}' } : null),
  };
  const deps: ConsoleDeps = {
    apiFor: createApi('http://api', askOf(api, sent, beside)),
    knownCallers: createCache<Me>({ clock, maxAgeMs: 1000, maxEntries: 10 }),
    sessions,
    book,
    keptForms: createKeptForms(table),
    provider: createProvider({ settings, clientSecret: async () => 'secret' }),
    settings,
    redirectUri: `${ORIGIN}/console/signed-in`,
    signedOutUrl: `${ORIGIN}/console/signed-out`,
    origin: ORIGIN,
    assets,
    clock,
    trust: 'fernhill',
    newKey: randomUUID,
  };
  const handle = httpPipeline(
    'https://docs.fernhill.example',
    createHandler(deps),
    problemPage({ TRUST_ID: 'fernhill' }, assets),
  );
  const request = async (method: string, path: string, more: Partial<APIGatewayProxyEventV2>) => {
    const [rawPath = '', query = ''] = path.split('?');
    const {
      statusCode,
      headers,
      body,
      cookies = [],
    } = await handle(
      {
        routeKey: `${method} /console/{proxy+}`,
        rawPath,
        headers: {},
        queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
        isBase64Encoded: false,
        ...more,
      } as unknown as APIGatewayProxyEventV2,
      {} as Context,
    );
    return { status: statusCode, headers, cookies, text: body } satisfies Answered;
  };
  /** A session of somebody, as the log-in begins it. */
  const logInAs = async (subject: string, acr: string | null = null) => {
    const id = newSecret();
    const now = clock().getTime();
    await beginSession(deps, {
      key: keyOfSession(id),
      bearer: await api.issuer.tokenFor(subject),
      idToken: idTokenOf(subject),
      acr,
      startedAt: now,
      seenAt: now,
      tokenEndsAt: now + 12 * HOUR_MS,
    });
    const cookies = [`__Host-daybook=${id}`];
    return {
      key: keyOfSession(id),
      get: (path: string, more: readonly string[] = [], headers: Readonly<Record<string, string>> = {}) =>
        request('GET', path, { cookies: [...cookies, ...more], headers }),
      /** Sends a form as the page itself would. */
      post: (
        path: string,
        fields: Readonly<Record<string, string | readonly string[]>>,
        headers: Readonly<Record<string, string>> = ownPage,
      ) => {
        const all = { token: formTokenOf(id), key: randomUUID(), ...fields };
        const pairs = Object.entries(all).flatMap(([name, values]) =>
          [values].flat().map((value): [string, string] => [name, value]),
        );
        return request('POST', path, { cookies, headers, body: new URLSearchParams(pairs).toString() });
      },
      /** The same, with a file in it. */
      postFile: async (path: string, fields: Readonly<Record<string, string>>, file: Blob) => {
        const form = new FormData();
        const all = { token: formTokenOf(id), key: randomUUID(), ...fields };
        for (const [name, value] of Object.entries(all)) form.append(name, value);
        form.append('file', file, 'roster.csv');
        const sentForm = new Response(form);
        const headers = { ...ownPage, 'content-type': sentForm.headers.get('content-type') ?? '' };
        const body = Buffer.from(await sentForm.arrayBuffer()).toString('base64');
        return request('POST', path, { cookies, headers, body, isBase64Encoded: true });
      },
    };
  };
  return { deps, sessions, tables, sent, request, logInAs };
};
