import type { NewestCommit } from './scan-log.ts';
import type { SweepDeps } from './types.ts';

/**
 * Whether something was recorded in a stream after a commit. Nobody hears of a commit without events, so that
 * nothing need reflect it.
 * @throws TamperedItem at a gap, or for a commit that can't be read
 */
export const hasEventsAfter = async (
  { log }: Pick<SweepDeps, 'log'>,
  key: NewestCommit['key'],
  commit: number,
): Promise<boolean> => {
  for await (const read of log.commitsAfter(key, commit)) if (read.commit.events.length > 0) return true;
  return false;
};
