import { parseCommit } from '../../events/log/commit-text.ts';
import type { FoundCommit, Tampered } from '../../events/log/found.ts';
import type { JournalEntry } from '../../events/log/journal/types.ts';
import type { ReadCommit, StreamKey } from '../../events/log/types.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import type { SweepDeps } from './types.ts';

/** A commit of a stream that is not as it was written, and the reason. */
export interface Suspect {
  readonly key: StreamKey;
  readonly commit: number;
  readonly reason: string;
}

/** What was found of one stream. */
export interface Suspicion {
  /** Each commit that is not as it was written. */
  readonly suspects: readonly Suspect[];
  /** Commits of such a stream that were acknowledged to those who sent them and are in no journal. */
  readonly unjournaled: readonly number[];
}

/** A commit of the journal. */
export type Journaled = Pick<JournalEntry, 'commit' | 'hash'>;

/** A relay that works journals within seconds; what lay longer was left behind. */
export const OVERDUE_MS = 5 * 60_000;

const nothing: Suspicion = { suspects: [], unjournaled: [] };

/**
 * Recomputes a stream's chain and compares each commit with its line in the journal, read before: a chain
 * alone can't tell that its end was cut off, or that all of it was computed again. Only where something
 * differs are the markers read, which tell log and journal apart.
 * @param lines of the stream, as far as they are known
 */
export const suspicionOf = async (
  deps: SweepDeps,
  key: StreamKey,
  lines: readonly Journaled[],
  visit: (read: ReadCommit) => void = () => undefined,
): Promise<Suspicion> => {
  const hashes = new Map<number, string>();
  let isOwnAlone = true;
  const check = await deps.checkStream(key, (read) => {
    hashes.set(read.commit.commit, read.hash);
    isOwnAlone &&= read.commit.trust === deps.trust;
    visit(read);
  });
  // Which commits of another trust a school brought along, their positions say, which markers have.
  if (check.ok && isOwnAlone && lines.every(({ commit, hash }) => hashes.get(commit) === hash))
    return nothing;
  const found = await Array.fromAsync(deps.readFound(key, 0));
  const suspects = [
    ...found.flatMap((one) => (one.standing === 'intact' ? [] : [suspectOf(key, one)])),
    ...alteredLines(key, found, lines),
  ];
  // What no hash covers: the state, the digests, the form of the text.
  const isKnown = check.ok || suspects.some(({ commit }) => commit === check.commit);
  const all = isKnown ? suspects : [...suspects, { key, commit: check.commit, reason: check.reason }];
  return { suspects: all, unjournaled: all.length === 0 ? [] : unjournaledIn(deps, found) };
};

const suspectOf = (key: StreamKey, { standing, ref }: Tampered): Suspect => ({
  key,
  commit: ref?.commit ?? 0,
  reason: standing,
});

/** Log and marker agree, the page of the journal does not: it is the page that was altered. */
const alteredLines = (
  key: StreamKey,
  found: readonly FoundCommit[],
  lines: readonly Journaled[],
): readonly Suspect[] => {
  const intact = new Map(
    found.flatMap((one) =>
      one.standing === 'intact' ? [[one.read.commit.commit, one.read.hash] as const] : [],
    ),
  );
  return lines
    .filter(({ commit, hash }) => intact.has(commit) && intact.get(commit) !== hash)
    .map(({ commit }) => ({ key, commit, reason: 'journal-altered' }));
};

/** What a foreign trust's commit says, nobody here acknowledged. */
const isOwn = (trust: string, { found }: Tampered): boolean => {
  if (found === null || found.text === null) return false;
  return parseCommit(found.text).trust === trust;
};

const unjournaledIn = ({ now, trust }: SweepDeps, found: readonly FoundCommit[]): readonly number[] => {
  const until = instantOf(new Date(Date.parse(now()) - OVERDUE_MS));
  return found.flatMap((one) => {
    if (one.standing === 'foreign') return isOwn(trust, one) ? (one.ref?.commit ?? []) : [];
    const isLeft = one.standing === 'intact' && one.position === null && one.read.commit.recordedAt < until;
    return isLeft ? [one.read.commit.commit] : [];
  });
};

/**
 * Whether the log holds a journaled commit as it was journaled: asked of the log itself, whatever a scan may
 * have seen.
 */
export const unlikeJournal = async (
  deps: SweepDeps,
  key: StreamKey,
  { commit, hash }: Journaled,
): Promise<Suspect | null> => {
  const read = await deps.log.readCommit(key, commit);
  if (read === null) return { key, commit, reason: 'missing' };
  return read.hash === hash ? null : { key, commit, reason: 'altered' };
};
