import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { refuseEncodedPath } from './ids.ts';
import { ProblemError } from './problem-error.ts';

/**
 * A request as the handlers see it: what API Gateway sends (payload format 2.0), without what we do not use.
 */
export interface HttpRequest {
  /** The route of the API that took it, such as `GET /openapi.json`. */
  readonly route: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** A form with files as it came; `body` is empty then. Absent: it is none. */
  readonly form?: Uint8Array<ArrayBuffer>;
  /** Each `name=value`; absent: none came. */
  readonly cookies?: readonly string[];
  /** 32 hexadecimal digits; the trace id of the caller's `traceparent` where there is one. */
  readonly correlationId: string;
}

export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body is base64 of bytes that are no text. */
  readonly isBase64Encoded?: true;
  /** `Set-Cookie` headers. */
  readonly cookies?: readonly string[];
}

export const CORRELATION_HEADER = 'x-correlation-id';

/** @throws ProblemError `malformed-json`, `invalid-id` */
export const requestOf = (event: APIGatewayProxyEventV2): HttpRequest => ({
  route: event.routeKey,
  path: refuseEncodedPath(event.rawPath),
  params: event.pathParameters ?? {},
  query: definedOf(event.queryStringParameters ?? {}),
  headers: event.headers,
  ...(isFormWithFiles(event) ? { body: '', form: bytesOf(event) } : { body: bodyOf(event) }),
  ...(event.cookies && { cookies: event.cookies }),
  correlationId: event.headers[CORRELATION_HEADER] ?? '',
});

const isFormWithFiles = ({ headers }: APIGatewayProxyEventV2): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

const bytesOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));

/**
 * API Gateway sends a body in base64 where its content type is not one of text. Of `application/json` it
 * sends text, with a replacement character in the place of bytes that are not UTF-8: whether somebody wrote
 * that, only an escape of JSON tells.
 */
const bodyOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string => {
  if (isBase64Encoded) return utf8Of(Buffer.from(body, 'base64'));
  if (!body.includes('\ufffd')) return body;
  throw new ProblemError('malformed-json', {
    detail: 'send the body in UTF-8, and the character U+FFFD, where it is meant, as an escape of JSON',
  });
};

/**
 * Bytes that are not UTF-8 are refused: as replacement characters they would be recorded for what nobody
 * sent.
 */
const utf8Of = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError('malformed-json', { detail: 'send the body in UTF-8' });
  }
};

const definedOf = (record: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

export const jsonResponse = (
  statusCode: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
