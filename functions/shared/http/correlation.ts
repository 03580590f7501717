import { randomBytes } from 'node:crypto';
import type middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parseTraceparent } from '../lambda/trace-context.ts';
import { CORRELATION_HEADER } from './http-message.ts';

/** The caller's trace id where one came, else a new one. */
export const correlationIdOf = (header: string | undefined): string =>
  parseTraceparent(header ?? '')?.traceId ?? randomBytes(16).toString('hex');

/** Gives the request its correlation id; what a caller sent under that name is overwritten. */
export const correlation = (): middy.MiddlewareObj<APIGatewayProxyEventV2> => ({
  before: ({ event }) => {
    event.headers[CORRELATION_HEADER] = correlationIdOf(event.headers['traceparent']);
  },
});
