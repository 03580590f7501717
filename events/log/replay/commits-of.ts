import { DamagedObject } from '../archive/errors.ts';
import { segmentKey, segmentStart } from '../archive/keys.ts';
import type { Archive, ArchivedText } from '../archive/types.ts';
import { parseCommit } from '../commit-text.ts';
import { type Standin, standinOf, type Tampered } from '../found.ts';
import { isLost } from '../journal/find-entries.ts';
import { refText } from '../journal/refs.ts';
import type { CommitRef, FoundEntry, JournalEntry } from '../journal/types.ts';
import { type StoredCommit, UNREADABLE } from '../read-commits.ts';
import type { ReadCommit } from '../types.ts';

/** Where a text was read: what was archived for good, or the log's own table. */
export type Source = 'archive' | 'log';

/** A commit in its place, as it was journaled. */
export interface ReplayedCommit {
  readonly standing: 'intact';
  readonly position: number;
  /** When it was journaled, UTC with milliseconds. */
  readonly at: string;
  readonly source: Source;
  /** Its hash is the one that it was journaled with. */
  readonly read: ReadCommit;
}

/** A position whose commit is not as it was journaled. */
export interface TamperedPosition extends Tampered {
  readonly position: number;
  /** Null where the journal lost the line. */
  readonly at: string | null;
}

/** A position of the journal as it is found. */
export type FoundPosition = ReplayedCommit | TamperedPosition;

/** Where commits are kept. */
export interface CommitSources {
  /** Commits by their numbers, in the order asked for; null for what the log does not hold. */
  readonly readCommits: (school: string, refs: readonly CommitRef[]) => Promise<readonly StoredCommit[]>;
  /** Null reads all from the log. */
  readonly readSegment: Archive['readSegment'] | null;
  /** Hears of each object of the archive that is not what was put there. */
  readonly damaged?: ((key: string) => void) | undefined;
}

/**
 * The commits of consecutive positions of one segment, from the archive where that has them as they were
 * journaled, else from the log.
 */
export const commitsOf = async (
  sources: CommitSources,
  school: string,
  entries: readonly FoundEntry[],
): Promise<readonly FoundPosition[]> => {
  const texts = await archivedTexts(sources, school, entries[0]?.position ?? 1);
  const archived = entries.map((entry) => fromArchive(entry, texts));
  if (texts !== null && entries.some((entry, index) => !isLost(entry) && archived[index] === null))
    sources.damaged?.(segmentKey(school, segmentStart(entries[0]?.position ?? 1)));
  const open = entries.flatMap((entry, index) => (isLost(entry) || archived[index] !== null ? [] : [entry]));
  const stored = await sources.readCommits(school, open);
  const inLog = new Map(open.map((entry, index) => [entry.position, fromLog(entry, stored[index] ?? null)]));
  return entries.map((entry, index) => archived[index] ?? inLog.get(entry.position) ?? lost(entry, texts));
};

type Texts = ReadonlyMap<number, ArchivedText> | null;

/** Null when there is no segment, or not the one that was put there. */
const archivedTexts = async (
  { readSegment, damaged }: CommitSources,
  school: string,
  position: number,
): Promise<Texts> => {
  const first = segmentStart(position);
  try {
    const texts = (await readSegment?.(school, first)) ?? null;
    return texts === null ? null : new Map(texts.map((one, index) => [first + index, one]));
  } catch (error) {
    if (!(error instanceof DamagedObject)) throw error;
    damaged?.(error.key);
    return null;
  }
};

const fromArchive = (entry: FoundEntry, texts: Texts): ReplayedCommit | null => {
  const archived = texts?.get(entry.position);
  if (archived === undefined || isLost(entry)) return null;
  if (archived.hash !== entry.hash || archived.at !== entry.at) return null;
  const { position, at, hash } = entry;
  const commit = parseCommit(archived.text);
  if (refText(commit) !== refText(entry)) return null;
  return { standing: 'intact', position, at, source: 'archive', read: { commit, text: archived.text, hash } };
};

const fromLog = (entry: JournalEntry, stored: StoredCommit): FoundPosition => {
  const { position, at, hash, stream, id, commit } = entry;
  if (stored === null || stored === UNREADABLE || stored.hash !== hash) {
    const found: Standin | null = stored === null ? null : standinOf(stored === UNREADABLE ? null : stored);
    const standing = stored === null ? 'missing' : 'altered';
    return { standing, position, at, ref: { stream, id, commit }, hash, found };
  }
  // Nothing of what is not hashed: a replayed commit is the same wherever it came from.
  const read = { commit: stored.commit, text: stored.text, hash };
  return { standing: 'intact', position, at, source: 'log', read };
};

/** What the archive has there, nobody vouches for any more but the checkpoints. */
const lost = ({ position }: FoundEntry, texts: Texts): TamperedPosition => {
  const archived = texts?.get(position) ?? null;
  const found = archived === null ? null : { text: archived.text, hash: archived.hash };
  return { standing: 'missing', position, at: archived?.at ?? null, ref: null, hash: null, found };
};
