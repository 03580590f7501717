import { instantOf } from '../shared/lambda/clock.ts';
import { log } from '../shared/lambda/log.ts';
import { deliver, keyOf } from '../shared/publishing/deliver.ts';
import type { Run } from './run.ts';
import type { NewestCommit } from './scan-log.ts';
import { OVERDUE_MS, suspicionOf } from './suspect-in.ts';
import type { HandedOver, SweepDeps } from './types.ts';

type Missing = Pick<HandedOver, 'journaled' | 'overdue'>;

/**
 * Journals and publishes the commits of a school that the relay never saw. Answers how many there were. What
 * can't be published even now goes to the dead letters, and comes again with the next run.
 */
export const journalMissing = async (
  deps: SweepDeps,
  run: Run,
  school: string,
  streams: readonly NewestCommit[],
): Promise<Missing> => {
  const places = await deps.journal.placesOf(
    school,
    streams.map(({ key, commit }) => ({ ...key, commit })),
  );
  const missing = { journaled: 0, overdue: 0 };
  for (const newest of streams.filter((_, index) => places[index] === null)) {
    const found = await run.onStream(newest, () => journalStream(deps, run, newest));
    missing.journaled += found?.journaled ?? 0;
    missing.overdue += found?.overdue ?? 0;
  }
  return missing;
};

/** Nothing is handed on from a stream that is not as it was written. */
const journalStream = async (deps: SweepDeps, run: Run, { key }: NewestCommit): Promise<Missing> => {
  const marked = await deps.journal.newestMarked(key);
  const suspicion = await suspicionOf(deps, key, marked === null ? [] : [marked]);
  if (suspicion.suspects.length > 0) {
    await run.reportAll(suspicion);
    return { journaled: 0, overdue: 0 };
  }
  const reads = await Array.fromAsync(deps.log.commitsAfter(key, marked?.commit ?? 0));
  for (const { commit } of reads) log('swept', commit);
  for (const read of await deliver(deps, key.school, reads))
    await deps.deadLetters({ reason: 'not-published', key: keyOf(read) });
  const until = instantOf(new Date(Date.parse(deps.now()) - OVERDUE_MS));
  return { journaled: reads.length, overdue: reads.filter(({ commit }) => commit.recordedAt < until).length };
};
