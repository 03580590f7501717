import * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';

export interface GatewayResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

const structured = z.object({
  statusCode: z.union([z.number(), z.string()]),
  headers: z._default(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])), {}),
  body: z.nullish(z.string()),
  cookies: z.optional(z.array(z.string())),
  isBase64Encoded: z._default(z.boolean(), false),
});

/** The gateway's own answers. */
export const gatewayMessage = (status: number, message: string): GatewayResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
});

/** An answer of the gateway's own that says all in its headers. */
export const emptyAnswer = (headers: GatewayResponse['headers']): GatewayResponse => ({
  status: 204,
  headers,
  body: Buffer.alloc(0),
});

export const internalServerError = gatewayMessage(500, 'Internal Server Error');

/**
 * What a function returned as an answer, by the rules of payload format 2.0: without a status code it is a
 * body of JSON.
 */
export function gatewayResponse(result: Json): GatewayResponse {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(typeof result === 'string' ? result : JSON.stringify(result)),
    };
  }
  const parsed = structured.safeParse(result);
  const status = Number(parsed.data?.statusCode);
  if (!parsed.success || !(status >= 100 && status <= 599)) return internalServerError;
  const { headers, body, cookies, isBase64Encoded } = parsed.data;
  return {
    status,
    headers: {
      'content-type': 'text/plain;charset=utf-8',
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
      ),
      ...(cookies ? { 'set-cookie': cookies } : {}),
    },
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
}
