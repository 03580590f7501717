import { afterAll, describe, expect, it } from 'vitest';
import type { Functions } from '../../../infra/local/functions/functions.ts';
import { newEdge } from '../../../infra/local/http/edge.ts';
import { gateway } from '../../../infra/local/http/gateway.ts';
import { httpRoutes } from '../../../infra/local/http/http-api.ts';
import { listen } from '../../../infra/local/http/listen.ts';

type Handler = (event: Record<string, unknown>) => unknown;
let handle: Handler = () => null;
const routes = httpRoutes();
routes.add({ key: 'POST /things/{id}', functionArn: 'f', timeoutMs: 200 });
const functions = {
  get: () => ({ invoke: async (event: Record<string, unknown>) => handle(event) }),
} as unknown as Functions;
const server = await listen(
  gateway({ routes, functions, edge: newEdge(), now: () => Date.parse('2026-09-02T08:00:00Z') }),
);
afterAll(server.close);

/** Sends a request; the answer, and the event that the function got. */
async function send(path: string, init: RequestInit, handler: Handler) {
  let event: Record<string, unknown> = {};
  handle = (given) => {
    event = given;
    return handler(given);
  };
  const response = await fetch(`${server.url}${path}`, { method: 'POST', ...init });
  return { status: response.status, headers: response.headers, body: await response.text(), event };
}
const ok: Handler = () => ({ statusCode: 200 });

describe('the HTTP API in front of the functions', () => {
  it('hands over an event of payload format 2.0', async () => {
    const { event } = await send(
      '/things/a%20b?x=1&x=2&y=%26',
      {
        body: '{"a":1}',
        headers: { 'Content-Type': 'application/json', Cookie: 'a=1; b=2', 'X-Two': '1, 2' },
      },
      ok,
    );
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /things/{id}',
      rawPath: '/things/a b',
      rawQueryString: 'x=1&x=2&y=%26',
      cookies: ['a=1', 'b=2'],
      headers: { 'content-type': 'application/json', 'x-two': '1, 2' },
      queryStringParameters: { x: '1,2', y: '&' },
      pathParameters: { id: 'a b' },
      requestContext: {
        http: { method: 'POST', path: '/things/a b', sourceIp: '127.0.0.1' },
        timeEpoch: 1_788_336_000_000,
        stage: '$default',
      },
      body: '{"a":1}',
      isBase64Encoded: false,
    });
  });

  it('sends a body that is not text in base64', async () => {
    const { event } = await send(
      '/things/1',
      { body: Buffer.from([1, 2, 255]), headers: { 'content-type': 'application/octet-stream' } },
      ok,
    );
    expect(event).toMatchObject({ body: 'AQL/', isBase64Encoded: true });
  });

  it('puts a replacement character in the place of bytes that are not UTF-8, as HTTP APIs do with a body of text', async () => {
    const body = Buffer.from('{"a":"caf\u00e9"}', 'latin1');
    const { event } = await send('/things/1', { body, headers: { 'content-type': 'application/json' } }, ok);
    expect(event).toMatchObject({ body: '{"a":"caf\ufffd"}', isBase64Encoded: false });
    const untyped = await send('/things/1', { body: new Uint8Array(body) }, ok);
    expect(untyped.event).toMatchObject({ body: body.toString('base64'), isBase64Encoded: true });
  });

  it('answers with what the function returned', async () => {
    const answer = await send('/things/1', {}, () => ({
      statusCode: 422,
      headers: { ETag: '"3"', 'Content-Type': 'application/problem+json' },
      body: '{}',
      cookies: ['a=1'],
    }));
    expect(answer).toMatchObject({ status: 422, body: '{}' });
    expect([
      answer.headers.get('etag'),
      answer.headers.get('content-type'),
      answer.headers.get('set-cookie'),
    ]).toEqual(['"3"', 'application/problem+json', 'a=1']);
  });

  it('takes a result without a status code as the body of a 200', async () => {
    expect(await send('/things/1', {}, () => ({ a: 1 }))).toMatchObject({ status: 200, body: '{"a":1}' });
  });

  it.each<[string, Handler]>([
    ['a function that throws', () => Promise.reject(new Error('secret'))],
    ['an answer of another shape', () => ({ statusCode: 'twelve' })],
    ['an answer over 6 MB', () => ({ statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024 + 1) })],
  ])('answers 500 in its own words for %s', async (_name, handler) => {
    expect(await send('/things/1', {}, handler)).toMatchObject({
      status: 500,
      body: '{"message":"Internal Server Error"}',
    });
  });

  it('answers 503 when the function is slower than the integration allows', async () => {
    expect(await send('/things/1', {}, () => new Promise(() => undefined))).toMatchObject({
      status: 503,
      body: '{"message":"Service Unavailable"}',
    });
  });

  it.each([
    ['a path that no route takes', '/nothing', 0, 404, 'Not Found'],
    ['a path that is not encoded', '/things/%ZZ', 0, 400, 'Bad Request'],
    ['a body over 6 MB', '/things/1', 7, 413, 'Request Entity Too Large'],
    ['a body over 10 MB', '/things/1', 11, 413, 'Request Entity Too Large'],
  ])('answers %s itself', async (_name, path, megabytes, status, message) => {
    expect(await send(path, { body: 'x'.repeat(megabytes * 1024 * 1024) }, ok)).toMatchObject({
      status,
      body: JSON.stringify({ message }),
      event: {},
    });
  });
});
