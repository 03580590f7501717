import { isVersionConflict } from '../../../events/log/errors.ts';
import { ProblemError } from '../http/problem-error.ts';

export interface Patience {
  readonly wait: (ms: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
}

const TRIES = 8;
const BASE_MS = 10;
const LONGEST_MS = 200;

/**
 * Runs again what lost the conditional write, after a wait with full jitter, a bounded number of times.
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 * @throws ProblemError `conflict` when the last try was lost, too
 */
export const retried = async <T>({ wait, random }: Patience, attempt: () => Promise<T>): Promise<T> => {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isVersionConflict(error)) throw error;
      await wait(random() * Math.min(LONGEST_MS, BASE_MS * 2 ** tried));
    }
  }
  throw new ProblemError('conflict', { detail: 'send the same command again, with the same Idempotency-Key' });
};
