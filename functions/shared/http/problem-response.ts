import { type HttpResponse, jsonResponse } from './http-message.ts';
import type { ProblemError } from './problem-error.ts';
import { problems } from './problems.ts';

export interface ProblemContext {
  readonly docsBaseUrl: string;
  readonly correlationId: string;
}

/**
 * Problem details of RFC 9457 with our own members; `type` resolves to the chapter on it in the
 * documentation. A 401 says how to authenticate (RFC 9110 11.6.1, RFC 6750 3).
 */
export const problemResponse = (
  { slug, details }: ProblemError,
  { docsBaseUrl, correlationId }: ProblemContext,
): HttpResponse => {
  const { status, title } = problems[slug];
  const body = { type: `${docsBaseUrl}/problems#${slug}`, title, status, ...details, correlationId };
  return jsonResponse(status, body, {
    'content-type': 'application/problem+json',
    ...(status === 401 ? { 'www-authenticate': 'Bearer realm="daybook"' } : {}),
  });
};
