import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod/mini';
import { emptyAnswer, type GatewayResponse } from './gateway-response.ts';

/** `CorsConfiguration` of an HTTP API. */
export const corsSettings = z.strictObject({
  AllowHeaders: z._default(z.array(z.string()), []),
  AllowMethods: z._default(z.array(z.string()), []),
  AllowOrigins: z.array(z.string()),
  ExposeHeaders: z._default(z.array(z.string()), []),
  MaxAge: z._default(z.number(), 0),
});

export type CorsSettings = z.output<typeof corsSettings>;

/** What pages of other origins may do with the API. */
export interface Cors {
  /** Answers what a browser asks before it sends a request; null for what is no such question, or closed. */
  readonly preflight: (method: string, headers: IncomingHttpHeaders) => GatewayResponse | null;
  /** What is added to a function's answer for a page of an origin that may read it. */
  readonly headersFor: (headers: IncomingHttpHeaders) => Readonly<Record<string, string>>;
}

/** Without settings: no page of another origin reads anything. */
export const closedCors: Cors = { preflight: () => null, headersFor: () => ({}) };

/**
 * As an HTTP API does it: it answers every such question itself, without a word where the origin may not.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export const corsOf = (settings: CorsSettings): Cors => {
  const { AllowHeaders, AllowMethods, AllowOrigins, ExposeHeaders, MaxAge } = settings;
  const originOf = ({ origin }: IncomingHttpHeaders): string | null =>
    origin !== undefined && AllowOrigins.includes(origin) ? origin : null;
  return {
    preflight: (method, headers) => {
      if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return null;
      const origin = originOf(headers);
      if (origin === null) return emptyAnswer({});
      return emptyAnswer({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': AllowMethods.join(','),
        'access-control-allow-headers': AllowHeaders.join(','),
        'access-control-max-age': String(MaxAge),
      });
    },
    headersFor: (headers) => {
      const origin = originOf(headers);
      if (origin === null) return {};
      return {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': ExposeHeaders.join(','),
      };
    },
  };
};
