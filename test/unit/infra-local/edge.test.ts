import { afterAll, describe, expect, it } from 'vitest';
import type { Functions } from '../../../infra/local/functions/functions.ts';
import { type Edge, newEdge } from '../../../infra/local/http/edge.ts';
import { gateway } from '../../../infra/local/http/gateway.ts';
import { httpRoutes } from '../../../infra/local/http/http-api.ts';
import { listen } from '../../../infra/local/http/listen.ts';

const portal = 'https://portal.example';
const settings = {
  AllowOrigins: [portal],
  AllowMethods: ['GET', 'POST'],
  AllowHeaders: ['authorization', 'idempotency-key'],
  ExposeHeaders: ['etag'],
  MaxAge: 600,
};
const servers: { readonly close: () => Promise<void> }[] = [];
afterAll(() => Promise.all(servers.map(({ close }) => close())));

/** A gateway of one route, whose function counts what reaches it. */
const gatewayWith = async (prepare: (edge: Edge) => void, ticks?: () => number) => {
  let reached = 0;
  const edge = newEdge(ticks);
  prepare(edge);
  const routes = httpRoutes();
  for (const key of ['GET /things', '$default']) routes.add({ key, functionArn: 'f', timeoutMs: 1_000 });
  const invoke = async () => {
    reached += 1;
    return { statusCode: 200, headers: { etag: '"1"' } };
  };
  const functions = { get: () => ({ invoke }) } as unknown as Functions;
  const server = await listen(gateway({ routes, functions, edge, now: () => 0 }));
  servers.push(server);
  const send = async (method: string, headers: Readonly<Record<string, string>>) => {
    const answer = await fetch(`${server.url}/things`, { method, headers });
    const allowed = [...answer.headers].filter(([name]) => name.startsWith('access-control-'));
    return { status: answer.status, allowed: Object.fromEntries(allowed) };
  };
  return { send, reached: () => reached };
};
const question = (origin: string) => ({ origin, 'access-control-request-method': 'POST' });

describe('pages of other origins', () => {
  it('ORG-04 may do nothing where no origin is named, and nobody but a function answers them', async () => {
    const { send, reached } = await gatewayWith(() => undefined);
    expect(await send('GET', { origin: portal })).toEqual({ status: 200, allowed: {} });
    expect((await send('OPTIONS', question(portal))).allowed).toEqual({});
    expect(reached()).toBe(2);
  });

  it('ORG-04 of an origin that is named are answered by the gateway, and read what may be read', async () => {
    const { send, reached } = await gatewayWith((edge) => edge.open(settings));
    expect(await send('OPTIONS', question(portal))).toEqual({
      status: 204,
      allowed: {
        'access-control-allow-origin': portal,
        'access-control-allow-methods': 'GET,POST',
        'access-control-allow-headers': 'authorization,idempotency-key',
        'access-control-max-age': '600',
      },
    });
    expect(reached()).toBe(0);
    expect((await send('GET', { origin: portal })).allowed).toEqual({
      'access-control-allow-origin': portal,
      'access-control-expose-headers': 'etag',
    });
  });

  it.each(['https://elsewhere.example', 'http://portal.example', 'null', `${portal}.evil.example`])(
    'ORG-04 of any other origin are not: %s',
    async (origin) => {
      const { send } = await gatewayWith((edge) => edge.open(settings));
      expect(await send('OPTIONS', question(origin))).toEqual({ status: 204, allowed: {} });
      expect((await send('GET', { origin })).allowed).toEqual({});
    },
  );

  it('ORG-04 of a front end on this machine may call where npm start names it, and others no more than before', async () => {
    const here = 'http://localhost:5173';
    const { send } = await gatewayWith((edge) => edge.openAlso([here]));
    const { allowed } = await send('OPTIONS', question(here));
    expect(allowed['access-control-allow-headers']).toContain('idempotency-key');
    expect((await send('GET', { origin: portal })).allowed).toEqual({});
  });
});

describe('a route that gets too many requests', () => {
  const narrow = { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 3 };
  const wide = { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 100 };

  it('GOV-04 is refused in the gateway’s own words, until its bucket has filled again', async () => {
    let now = 0;
    const limit = (edge: Edge) => edge.limit({ ofAll: wide, named: { 'GET /things': narrow } });
    const { send, reached } = await gatewayWith(limit, () => now);
    const statuses = async (count: number) => {
      const answers = [];
      for (let one = 0; one < count; one += 1) answers.push((await send('GET', {})).status);
      return answers;
    };
    expect(await statuses(5)).toEqual([200, 200, 200, 429, 429]);
    now = 1_000;
    expect(await statuses(3)).toEqual([200, 200, 429]);
    now = 3_600_000;
    expect(await statuses(4)).toEqual([200, 200, 200, 429]);
    expect(reached()).toBe(8);
  });

  it('GOV-04 uses up no other route’s', async () => {
    const limit = (edge: Edge) => edge.limit({ ofAll: narrow, named: {} });
    const { send } = await gatewayWith(limit, () => 0);
    for (let one = 0; one < 4; one += 1) await send('GET', {});
    expect((await send('GET', {})).status).toBe(429);
    expect((await send('PUT', {})).status).toBe(200);
  });
});
