import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { account } from '../template/names.ts';
import type { RouteMatch } from './http-api.ts';

export interface GatewayRequest {
  readonly method: string;
  /** As it stood in the request line, percent-encoded, without the query. */
  readonly path: string;
  readonly rawQuery: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Content types that API Gateway passes as text, with U+FFFD for bytes that are not UTF-8; all others come in
 * base64.
 */
const text = /^(text\/|application\/(json|javascript|xml)\b|[^;]+\+(json|xml)\b)/i;

/**
 * The event of payload format 2.0. `rawPath` is decoded, as HTTP APIs send it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function requestEvent(request: GatewayRequest, { route, parameters }: RouteMatch): Json {
  const { rawQuery, body } = request;
  const { cookie, ...headers } = request.headers;
  const rawPath = decodedPath(request.path) ?? request.path;
  const isText = body.length === 0 || text.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString: rawQuery,
    ...(cookie ? { cookies: cookie.split(/; */) } : {}),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')]),
    ),
    ...(rawQuery ? { queryStringParameters: queryParameters(rawQuery) } : {}),
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    requestContext: requestContext(request, route.key, rawPath),
    ...(body.length > 0 ? { body: body.toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: !isText,
  };
}

const requestContext = (
  { method, headers, sourceIp, now }: GatewayRequest,
  routeKey: string,
  path: string,
): Json => ({
  accountId: account,
  apiId: 'local',
  domainName: headers.host ?? '',
  domainPrefix: 'local',
  http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
  requestId: randomUUID(),
  routeKey,
  stage: '$default',
  time: new Date(now).toISOString(),
  timeEpoch: now,
});

/** Values of a repeated name are joined by commas. */
function queryParameters(rawQuery: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQuery))
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  return parameters;
}

/** Null when the percent-encoding is broken. */
export function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
