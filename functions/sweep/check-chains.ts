import type { Journal, JournalEntry } from '../../events/log/journal/types.ts';
import { logKey } from '../../events/log/key.ts';
import type { Run } from './run.ts';
import type { NewestCommit } from './scan-log.ts';
import { suspectIn, unlikeJournal } from './suspect-in.ts';
import type { SweepDeps } from './types.ts';

/** Streams of one school to be checked, among all that the scan saw of it. */
export interface Portion {
  readonly school: string;
  readonly streams: readonly NewestCommit[];
  readonly all: readonly NewestCommit[];
}

const ENTRIES_A_READ = 4000;
const STREAMS_AT_ONCE = 8;

/** Checks the streams of a portion, and that no journaled stream is gone. Answers how many it checked before it was late. */
export const checkChains = async (
  deps: SweepDeps,
  run: Run,
  { school, streams, all }: Portion,
): Promise<number> => {
  const ends = await journaledEnds(deps.journal, school);
  await checkGone(deps, run, { school, all, ends });
  for (let from = 0; from < streams.length; from += STREAMS_AT_ONCE) {
    if (run.isLate()) return from;
    await Promise.all(
      streams.slice(from, from + STREAMS_AT_ONCE).map((newest) => checkOne(deps, run, newest, ends)),
    );
  }
  return streams.length;
};

type Ends = ReadonlyMap<string, JournalEntry>;

/** The newest journaled commit of each stream, by log key. */
const journaledEnds = async (journal: Journal, school: string): Promise<Ends> => {
  const ends = new Map<string, JournalEntry>();
  let after = 0;
  for (let more = true; more; ) {
    const entries = await journal.readJournal(school, after, ENTRIES_A_READ);
    for (const entry of entries) ends.set(logKey({ school, ...entry }), entry);
    after = entries.at(-1)?.position ?? after;
    more = entries.length === ENTRIES_A_READ;
  }
  return ends;
};

interface Journaled extends Pick<Portion, 'school' | 'all'> {
  readonly ends: Ends;
}

/** A stream born after the scan is in the journal too, so the log itself is asked before a stream counts as gone. */
const checkGone = async (deps: SweepDeps, run: Run, { school, all, ends }: Journaled): Promise<void> => {
  const gone = new Map(ends);
  for (const { key } of all) gone.delete(logKey(key));
  for (const { stream, id, commit, hash } of gone.values()) {
    const key = { school, stream, id };
    const suspect = await run.onStream({ key, commit }, () => unlikeJournal(deps, key, { commit, hash }));
    if (suspect !== null) await run.report(suspect);
  }
};

const checkOne = async (deps: SweepDeps, run: Run, newest: NewestCommit, ends: Ends): Promise<void> => {
  if (run.isSuspect(newest.key)) return;
  const suspect = await run.onStream(newest, () =>
    suspectIn(deps, newest.key, ends.get(logKey(newest.key)) ?? null),
  );
  if (suspect !== null) await run.report(suspect);
};
