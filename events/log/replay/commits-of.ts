import { segmentStart } from '../archive/keys.ts';
import type { Archive } from '../archive/types.ts';
import { parseCommit } from '../commit-text.ts';
import { AlteredCommit } from '../journal/errors.ts';
import type { CommitRef, JournalEntry } from '../journal/types.ts';
import type { ReadCommit } from '../types.ts';
import { RemovedCommit } from './errors.ts';

/** A commit in its place. */
export interface ReplayedCommit {
  readonly position: number;
  /** When it was journaled, UTC with milliseconds. */
  readonly at: string;
  /** Its hash is the one that it was journaled with. */
  readonly read: ReadCommit;
}

/** Where commits are kept. */
export interface CommitSources {
  /** Commits by their numbers, in the order asked for; null for what the log does not hold. */
  readonly readCommits: (
    school: string,
    refs: readonly CommitRef[],
  ) => Promise<readonly (ReadCommit | null)[]>;
  /** Null reads all from the log. */
  readonly readSegment: Archive['readSegment'] | null;
}

/**
 * The commits of consecutive journal entries of one segment, from the archive when it has them.
 * @throws AlteredCommit, RemovedCommit, DamagedObject, TamperedItem
 */
export const commitsOf = async (
  sources: CommitSources,
  school: string,
  entries: readonly JournalEntry[],
): Promise<readonly ReplayedCommit[]> =>
  (await fromSegment(sources, school, entries)) ?? fromLog(sources, school, entries);

/** Null when there is no segment. */
const fromSegment = async (
  { readSegment }: CommitSources,
  school: string,
  entries: readonly JournalEntry[],
): Promise<readonly ReplayedCommit[] | null> => {
  const first = segmentStart(entries[0]?.position ?? 1);
  const texts = (await readSegment?.(school, first)) ?? null;
  return (
    texts &&
    entries.map((entry) => {
      const archived = texts[entry.position - first];
      if (archived?.hash !== entry.hash || archived.at !== entry.at)
        throw new AlteredCommit('altered', entry);
      return {
        position: entry.position,
        at: entry.at,
        read: { commit: parseCommit(archived.text), text: archived.text, hash: archived.hash },
      };
    })
  );
};

const fromLog = async (
  { readCommits }: CommitSources,
  school: string,
  entries: readonly JournalEntry[],
): Promise<readonly ReplayedCommit[]> => {
  const reads = await readCommits(school, entries);
  return entries.map((entry, index) => ({
    position: entry.position,
    at: entry.at,
    read: checked(entry, reads[index] ?? null),
  }));
};

const checked = (entry: JournalEntry, read: ReadCommit | null): ReadCommit => {
  if (read === null) throw new RemovedCommit(entry);
  if (read.hash !== entry.hash) throw new AlteredCommit('altered', entry);
  // Nothing of what is not hashed: a replayed commit is the same wherever it came from.
  return { commit: read.commit, text: read.text, hash: read.hash };
};
