import { randomBytes } from 'node:crypto';
import type middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { CORRELATION_HEADER } from './http-message.ts';

/** @see https://www.w3.org/TR/trace-context/#traceparent-header-field-values */
const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;
const INVALID_TRACE = '0'.repeat(32);

/** The caller's trace id where one came, else a new one. */
export const correlationIdOf = (header: string | undefined): string => {
  const traceId = traceparent.exec(header ?? '')?.[1];
  return traceId === undefined || traceId === INVALID_TRACE ? randomBytes(16).toString('hex') : traceId;
};

/** Gives the request its correlation id; what a caller sent under that name is overwritten. */
export const correlation = (): middy.MiddlewareObj<APIGatewayProxyEventV2> => ({
  before: ({ event }) => {
    event.headers[CORRELATION_HEADER] = correlationIdOf(event.headers['traceparent']);
  },
});
