import { isVersionConflict } from '../../../events/log/errors.ts';
import type { Clock } from '../lambda/clock.ts';

export interface Patience {
  readonly wait: (ms: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  readonly clock: Clock;
}

const TRIES = 8;
const BASE_MS = 10;
const LONGEST_MS = 200;
/** No try begins later: the last one, waits of the log's own included, still ends well before the function's timeout of 10 s. */
const PATIENCE_MS = 5_000;

/**
 * Runs again what lost the conditional write, after a wait with full jitter, a bounded number of times and a bounded time.
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 * @returns null when the last try was lost, too
 */
export const retried = async <T>({ wait, random, clock }: Patience, attempt: () => Promise<T>): Promise<T | null> => {
  const started = clock().getTime();
  for (let tried = 1; tried <= TRIES && clock().getTime() - started < PATIENCE_MS; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isVersionConflict(error)) throw error;
      await wait(random() * Math.min(LONGEST_MS, BASE_MS * 2 ** tried));
    }
  }
  return null;
};
