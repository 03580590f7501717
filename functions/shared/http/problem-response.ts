import { type HttpResponse, jsonResponse } from './http-message.ts';
import type { ProblemDetails, ProblemError } from './problem-error.ts';
import { type ProblemSlug, problems } from './problems.ts';

export interface ProblemContext {
  readonly docsBaseUrl: string;
  readonly correlationId: string;
}

/** Seconds: which of two releases answers next time is drawn again. */
const RETRY_AFTER_S = '10';

/**
 * Problem details of RFC 9457 with our own members; `type` resolves to the chapter on it in the
 * documentation. A 401 says how to authenticate (RFC 9110 11.6.1, RFC 6750 3, RFC 9470 3), a 503
 * when to come again.
 */
export const problemResponse = (
  { slug, details }: ProblemError,
  { docsBaseUrl, correlationId }: ProblemContext,
): HttpResponse => {
  const { status, title } = problems[slug];
  const body = { type: `${docsBaseUrl}/problems#${slug}`, title, status, ...details, correlationId };
  return jsonResponse(status, body, {
    'content-type': 'application/problem+json',
    ...(status === 503 ? { 'retry-after': RETRY_AFTER_S } : {}),
    ...(status === 401 ? { 'www-authenticate': challengeOf(slug, details) } : {}),
  });
};

const challengeOf = (slug: ProblemSlug, { acrValues }: ProblemDetails): string => {
  const realm = 'Bearer realm="daybook"';
  if (slug !== 'insufficient-authentication') return realm;
  const stepUp = `${realm}, error="insufficient_user_authentication", error_description="${problems[slug].title}"`;
  return acrValues === undefined ? stepUp : `${stepUp}, acr_values="${acrValues}"`;
};
