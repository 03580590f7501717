import type { HttpRequest } from '../http/http-message.ts';
import { ProblemError } from '../http/problem-error.ts';

/** @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ */
const idempotencyKey = /^[\x21-\x7e]{1,100}$/;

/** The command's id. @throws ProblemError `idempotency-key-required` */
export const idempotencyKeyIn = ({ headers }: HttpRequest): string => {
  const key = headers['idempotency-key'] ?? '';
  if (idempotencyKey.test(key)) return key;
  throw new ProblemError('idempotency-key-required', {
    detail:
      'send a header Idempotency-Key of 1 to 100 visible ASCII characters, a new one for each command and the same for its repeats',
  });
};

/** The commit that the caller expects to be the newest; null when the caller does not mind. @throws ProblemError `invalid-if-match` */
export const expectedCommitIn = ({ headers }: HttpRequest): number | null => {
  const header = headers['if-match'];
  if (header === undefined) return null;
  const commit = /^"(\d{1,15})"$/.exec(header)?.[1];
  if (commit !== undefined) return Number(commit);
  throw new ProblemError('invalid-if-match', {
    detail: 'send the ETag of the state that you read, such as "3"',
  });
};
