import type middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { isNewerEvent } from '../../../events/catalogue/upcast.ts';
import { isTamperedItem } from '../../../events/log/errors.ts';
import { TamperedJournal } from '../../../events/log/journal/errors.ts';
import { isKeyDestroyed } from '../../../events/sealing/errors.ts';
import { log, logFailure, metric } from '../lambda/log.ts';
import { tamperingFound } from '../lambda/tampered.ts';
import { erased } from './erased.ts';
import { CORRELATION_HEADER, type HttpRequest, type HttpResponse } from './http-message.ts';
import { ProblemError } from './problem-error.ts';
import type { ProblemContext } from './problem-response.ts';
import { problems } from './problems.ts';

/** What a problem is answered with. @param headers of the request, names in lower case */
export type AnswerProblem = (
  problem: ProblemError,
  context: ProblemContext,
  headers: HttpRequest['headers'],
) => HttpResponse;

/**
 * Outermost middleware of the API: known problems as they are, everything else logged once and answered with
 * 500.
 */
export const problemMapping = (
  docsBaseUrl: string,
  answer: AnswerProblem,
): middy.MiddlewareObj<APIGatewayProxyEventV2, HttpResponse> => ({
  onError: ({ error, event }) =>
    answer(knownOf(error, event), { docsBaseUrl, correlationId: correlationIn(event) }, event.headers),
});

const correlationIn = (event: APIGatewayProxyEventV2): string => event.headers[CORRELATION_HEADER] ?? '';

const knownOf = (error: unknown, event: APIGatewayProxyEventV2): ProblemError => {
  const correlationId = correlationIn(event);
  if (error instanceof ProblemError) {
    log('rejected', { status: problems[error.slug].status, problem: error.slug, correlationId });
    return error;
  }
  // Whatever was to be sealed outside a command, such as a file.
  if (isKeyDestroyed(error)) return erased();
  // No outage and no fault of the caller's: an alarm, and no answer that could be taken for the truth.
  if (isTamperedItem(error) || error instanceof TamperedJournal) {
    tamperingFound({ reason: error.name, key: isTamperedItem(error) ? (error.key ?? undefined) : undefined });
    return new ProblemError('tampered', {
      detail:
        'what was asked for rests on a record that is not as it was written: tell whoever runs Daybook, who finds what to do in the runbook',
    });
  }
  logFailure(error, { correlationId });
  if (isNewerEvent(error)) {
    // The API's alarm leaves these out: they belong to a deployment that goes well.
    metric('NewerVersion', 1);
    return new ProblemError('newer-version', {
      detail: 'nothing was recorded: Daybook is being updated, so send the same again after a moment',
    });
  }
  return new ProblemError('internal-error', {
    detail: 'try again later; if it stays, report the correlation id',
  });
};
