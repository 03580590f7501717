import type { ReadCommit } from '../../events/log/types.ts';
import { log } from '../shared/log.ts';
import { deliver, keyOf } from '../shared/publishing/deliver.ts';
import type { NewestCommit } from './scan-log.ts';
import type { SweepDeps } from './types.ts';

/**
 * Journals and publishes the commits of a school that the relay never saw. Answers how many there were. What can't be published even
 * now goes to the dead letters: nothing but this run would come back to it.
 */
export const journalMissing = async (deps: SweepDeps, school: string, streams: readonly NewestCommit[]): Promise<number> => {
  const positions = await deps.journal.positionsOf(
    school,
    streams.map(({ key, commit }) => ({ ...key, commit })),
  );
  let missing = 0;
  for (const { key } of streams.filter((_, index) => positions[index] === null)) {
    const reads: ReadCommit[] = await Array.fromAsync(deps.log.commitsAfter(key, await deps.journal.newestMarked(key)));
    for (const { commit } of reads) log('swept', commit);
    for (const read of await deliver(deps, school, reads)) await deps.deadLetters({ reason: 'not-published', key: keyOf(read) });
    missing += reads.length;
  }
  return missing;
};
