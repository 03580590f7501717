import type middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { log, logFailure } from '../lambda/log.ts';
import { CORRELATION_HEADER, type HttpResponse } from './http-message.ts';
import { ProblemError } from './problem-error.ts';
import { problemResponse } from './problem-response.ts';
import { problems } from './problems.ts';

/** Outermost middleware of the API: known problems as they are, everything else logged once and answered with 500. */
export const problemMapping = (
  docsBaseUrl: string,
): middy.MiddlewareObj<APIGatewayProxyEventV2, HttpResponse> => ({
  onError: ({ error, event }) =>
    problemResponse(knownOf(error, event), { docsBaseUrl, correlationId: correlationIn(event) }),
});

const correlationIn = (event: APIGatewayProxyEventV2): string => event.headers[CORRELATION_HEADER] ?? '';

const knownOf = (error: unknown, event: APIGatewayProxyEventV2): ProblemError => {
  const correlationId = correlationIn(event);
  if (error instanceof ProblemError) {
    log('rejected', { status: problems[error.slug].status, problem: error.slug, correlationId });
    return error;
  }
  logFailure(error, { correlationId });
  return new ProblemError('internal-error', {
    detail: 'try again later; if it stays, report the correlation id',
  });
};
