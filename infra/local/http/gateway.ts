import type { IncomingMessage, RequestListener } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Functions } from '../functions/functions.ts';
import type { Edge } from './edge.ts';
import {
  type GatewayResponse,
  gatewayMessage,
  gatewayResponse,
  internalServerError,
} from './gateway-response.ts';
import type { HttpRoutes } from './http-api.ts';
import { readBody } from './read-body.ts';
import { decodedPath, type GatewayRequest, requestEvent } from './request-event.ts';

/**
 * Payload quota of an HTTP API. @see
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
 */
const REQUEST_LIMIT = 10 * 1024 * 1024;
/**
 * Quota of a synchronous invocation, each way. @see
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const INVOCATION_LIMIT = 6 * 1024 * 1024;

export interface GatewayOptions {
  readonly routes: HttpRoutes;
  readonly functions: Functions;
  readonly edge: Edge;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Pages beside the API; null for a path that is none of theirs. */
  readonly pages?: (request: GatewayRequest) => Promise<GatewayResponse | null>;
}

/**
 * API Gateway's HTTP API in front of the functions: routes, events of payload format 2.0, its limits and its
 * own errors.
 */
export const gateway =
  (options: GatewayOptions): RequestListener =>
  async (request, response) => {
    const { status, headers, body } = await answer(request, options).catch(() => internalServerError);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.writeHead(status).end(body);
  };

async function answer(
  incoming: IncomingMessage,
  { routes, functions, edge, now, pages }: GatewayOptions,
): Promise<GatewayResponse> {
  const request = await gatewayRequest(incoming, now());
  if (request === null) return gatewayMessage(413, 'Request Entity Too Large');
  if (decodedPath(request.path) === null) return gatewayMessage(400, 'Bad Request');
  const page = (await pages?.(request)) ?? null;
  if (page !== null) return page;
  const asked = edge.cors().preflight(request.method, request.headers);
  if (asked !== null) return asked;
  const match = routes.find(request.method, request.path);
  if (!match) return gatewayMessage(404, 'Not Found');
  if (!edge.admits(match.route.key)) return gatewayMessage(429, 'Too Many Requests');
  const event = requestEvent(request, match);
  if (Buffer.byteLength(JSON.stringify(event)) > INVOCATION_LIMIT)
    return gatewayMessage(413, 'Request Entity Too Large');
  const timeout = new AbortController();
  const late = delay(match.route.timeoutMs, null, { signal: timeout.signal }).then(() =>
    gatewayMessage(503, 'Service Unavailable'),
  );
  const handled = functions.get(match.route.functionArn).invoke(event).then(gatewayResponse);
  try {
    const first = await Promise.race([handled, late]);
    if (first.body.length > INVOCATION_LIMIT) return internalServerError;
    return { ...first, headers: { ...first.headers, ...edge.cors().headersFor(request.headers) } };
  } finally {
    timeout.abort();
    late.catch(() => undefined);
    handled.catch(() => undefined);
  }
}

async function gatewayRequest(incoming: IncomingMessage, now: number): Promise<GatewayRequest | null> {
  const body = await readBody(incoming, REQUEST_LIMIT);
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  if (body === null) return null;
  const { method = 'GET', headers, socket } = incoming;
  return {
    method,
    path,
    rawQuery: query.join('?'),
    headers,
    body,
    sourceIp: socket.remoteAddress ?? '',
    now,
  };
}
