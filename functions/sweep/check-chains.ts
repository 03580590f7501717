import type { Journal, JournalEntry } from '../../events/log/journal/types.ts';
import { logKey } from '../../events/log/key.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { log, metric } from '../shared/log.ts';
import type { NewestCommit } from './scan-log.ts';
import type { SweepDeps } from './types.ts';

interface Suspect {
  readonly key: StreamKey;
  readonly commit: number;
  readonly reason: string;
}

const ENTRIES_A_READ = 4000;
const STREAMS_AT_ONCE = 8;

/**
 * Recomputes the hash chain of every stream of a school, and compares its end with the journal, since a chain alone can't tell that its
 * end was cut off or replaced. Reports and answers the log keys of the streams that are not as they were written.
 */
export const checkChains = async (deps: SweepDeps, school: string, streams: readonly NewestCommit[]): Promise<ReadonlySet<string>> => {
  const ends = await journaledEnds(deps.journal, school);
  const gone = new Map(ends);
  for (const { key } of streams) gone.delete(logKey(key));
  const suspects: Suspect[] = [...gone.values()].map((end) => ({ key: { ...end, school }, commit: end.commit, reason: 'cut-off' }));
  for (let from = 0; from < streams.length; from += STREAMS_AT_ONCE) {
    const some = streams.slice(from, from + STREAMS_AT_ONCE);
    const found = await Promise.all(some.map((newest) => suspectIn(deps, newest, ends.get(logKey(newest.key)))));
    suspects.push(...found.filter((suspect) => suspect !== null));
  }
  for (const { key, commit, reason } of suspects) await reportTampering(deps, `${logKey(key)}/${commit}`, reason);
  return new Set(suspects.map(({ key }) => logKey(key)));
};

/** The newest journaled commit of each stream, by log key. */
const journaledEnds = async (journal: Journal, school: string): Promise<ReadonlyMap<string, JournalEntry>> => {
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

/** A stream may have grown since the journal was read; then its chain vouches for the journaled commit within it. */
const suspectIn = async (deps: SweepDeps, { key }: NewestCommit, end: JournalEntry | undefined): Promise<Suspect | null> => {
  const check = await deps.checkStream(key);
  if (!check.ok) return { key, commit: check.commit, reason: check.reason };
  if (end === undefined) return null;
  if (check.commits < end.commit) return { key, commit: end.commit, reason: 'cut-off' };
  const read = await deps.log.readCommit(key, end.commit);
  return read?.hash === end.hash ? null : { key, commit: end.commit, reason: 'altered' };
};

export const reportTampering = async ({ deadLetters }: Pick<SweepDeps, 'deadLetters'>, key: string, reason: string): Promise<void> => {
  log('tampering', { key });
  metric('Tampering', 1);
  await deadLetters({ reason, key });
};
