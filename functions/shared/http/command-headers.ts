import type { HttpRequest } from './http-message.ts';
import { refuseNames } from './names-somebody.ts';
import { ProblemError } from './problem-error.ts';

/** @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ */
const idempotencyKey = /^[\x21-\x7e]{1,100}$/;

/**
 * The command's id. @param today `YYYY-MM-DD` @throws ProblemError `idempotency-key-required`,
 * `names-somebody`
 */
export const idempotencyKeyIn = ({ headers }: HttpRequest, today: string): string => {
  const key = headers['idempotency-key'] ?? '';
  refuseNames(key, '/headers/idempotency-key', today);
  if (idempotencyKey.test(key)) return key;
  throw new ProblemError('idempotency-key-required', {
    detail:
      'send a header Idempotency-Key of 1 to 100 visible ASCII characters, a new one for each command and the same for its repeats',
  });
};

/**
 * The commit that the caller expects to be the newest; null when the caller does not mind. @throws
 * ProblemError `invalid-if-match`
 */
export const expectedCommitIn = ({ headers }: HttpRequest): number | null => {
  const header = headers['if-match'];
  if (header === undefined) return null;
  const commit = /^"(0|[1-9]\d{0,14})"$/.exec(header)?.[1];
  if (commit !== undefined) return Number(commit);
  throw new ProblemError('invalid-if-match', {
    detail: 'send the ETag of the state that you read, such as "3"',
  });
};
