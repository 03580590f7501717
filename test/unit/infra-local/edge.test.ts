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
const gatewayWith = async (prepare: (edge: Edge) => void) => {
  let reached = 0;
  const edge = newEdge();
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
