import { eachAtOnce } from '../shared/checkpoints/log-of-logs/each-at-once.ts';
import { logFailure } from '../shared/lambda/log.ts';
import type { WorkedOn } from './sign-all.ts';
import type { ToSignDeps } from './to-sign.ts';

/**
 * Notes how far all is done with each of these: until more is journaled, runs pass over them. What can't be noted
 * is looked at once more.
 * @param logged schools whose newest checkpoint is in the log of logs
 */
export const noteDone = async (
  { progress: store }: Pick<ToSignDeps, 'progress'>,
  done: readonly WorkedOn[],
  logged: ReadonlySet<string>,
): Promise<void> => {
  await eachAtOnce(done, async ({ tenant, progress, newest }) => {
    if (newest === null || !logged.has(tenant)) return;
    await store
      .put(tenant, { ...progress, doneUpTo: newest.size })
      .catch((error: unknown) => logFailure(error, { school: tenant }));
  });
};
