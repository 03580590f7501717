import type { JournalEntry } from '../../events/log/journal/types.ts';
import type { StreamKey } from '../../events/log/types.ts';
import type { SweepDeps } from './types.ts';

/** A stream that is not as it was written, with the commit and the reason. */
export interface Suspect {
  readonly key: StreamKey;
  readonly commit: number;
  readonly reason: string;
}

/** A commit of the journal; null where the journal has none of the stream. */
export type Journaled = Pick<JournalEntry, 'commit' | 'hash'> | null;

/**
 * Recomputes a stream's chain, and compares it with a journaled commit, read before: a chain alone can't tell that its end was cut off
 * or replaced. Commits may have been added to a stream since; then its chain vouches for the journaled commit within it. Null for a sound stream.
 */
export const suspectIn = async (deps: SweepDeps, key: StreamKey, end: Journaled): Promise<Suspect | null> => {
  const check = await deps.checkStream(key);
  if (!check.ok) return { key, commit: check.commit, reason: check.reason };
  return end === null ? null : unlikeJournal(deps, key, end);
};

/** Whether the log holds a journaled commit as it was journaled: asked of the log itself, whatever a scan may have seen. */
export const unlikeJournal = async (
  deps: SweepDeps,
  key: StreamKey,
  { commit, hash }: NonNullable<Journaled>,
): Promise<Suspect | null> => {
  const read = await deps.log.readCommit(key, commit);
  if (read === null) return { key, commit, reason: 'cut-off' };
  return read.hash === hash ? null : { key, commit, reason: 'altered' };
};
