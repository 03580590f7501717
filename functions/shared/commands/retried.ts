import { isVersionConflict } from '../../../events/log/errors.ts';
import { beforeNextTry, type Patience } from '../lambda/patience.ts';

const TRIES = 8;
/**
 * No try begins later: the last one, waits of the log's own included, still ends well before the function's
 * timeout of 10 s.
 */
const PATIENCE_MS = 5_000;

/**
 * Runs again what lost the conditional write, after a wait with full jitter, a bounded number of times and a
 * bounded time.
 * @returns null when the last try was lost, too
 */
export const retried = async <T>(patience: Patience, attempt: () => Promise<T>): Promise<T | null> => {
  const { clock } = patience;
  const started = clock().getTime();
  for (let tried = 1; tried <= TRIES && clock().getTime() - started < PATIENCE_MS; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isVersionConflict(error)) throw error;
      await beforeNextTry(patience, tried);
    }
  }
  return null;
};
