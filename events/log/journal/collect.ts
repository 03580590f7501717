import type { Commit, ReadCommit } from '../types.ts';
import { AlteredCommit, UnjournalableCommit } from './errors.ts';
import { readMarkers } from './markers.ts';
import { isPlace, prerequisitesOf, refText } from './refs.ts';
import { topologicalOrder } from './topological-order.ts';
import type { CommitRef, JournalDeps, Place } from './types.ts';

/** What is journaled, and what is not and in which order it must be. */
export interface Collected {
  readonly places: ReadonlyMap<string, Place>;
  readonly missing: readonly ReadCommit[];
}

type CollectDeps = Pick<JournalDeps, 'client' | 'tableName' | 'readCommit' | 'wait' | 'random'>;

/**
 * Reads the markers of the commits and of all that they rely on; what lacks one is read from the log and
 * taken along, and so on until everything rests on journaled commits.
 * @throws UnjournalableCommit when the log does not hold what a commit relies on
 * @throws AlteredCommit when a commit is not the one that was journaled, or does not follow the one before it
 */
export const collect = async (
  deps: CollectDeps,
  school: string,
  asked: readonly ReadCommit[],
): Promise<Collected> => {
  const places = new Map<string, Place>();
  const missing = new Map<string, ReadCommit>();
  const looked = new Set<string>();
  for (let edge = asked; edge.length > 0; ) {
    for (const { commit } of edge) expectPlaces(school, commit);
    const needed = edge.flatMap(({ commit }) => [commit, ...prerequisitesOf(commit)]);
    const unread = unique(needed).filter((ref) => !looked.has(refText(ref)));
    for (const ref of unread) looked.add(refText(ref));
    for (const [ref, place] of await readMarkers(deps, school, unread)) places.set(ref, place);
    for (const read of edge) expectSame(read, places.get(refText(read.commit)));
    const open = edge.filter(({ commit }) => !places.has(refText(commit)));
    for (const read of open) addOnce(missing, read);
    const before = unique(open.flatMap(({ commit }) => prerequisitesOf(commit)));
    const absent = before.filter((ref) => !places.has(refText(ref)) && !missing.has(refText(ref)));
    edge = await Promise.all(absent.map((ref) => fromLog(deps, school, ref)));
  }
  for (const read of missing.values()) expectChained(read, places, missing);
  return { places, missing: topologicalOrder([...missing.values()]) };
};

const expectPlaces = (school: string, commit: Commit): void => {
  for (const ref of prerequisitesOf(commit)) if (!isPlace(school, ref)) throw new UnjournalableCommit(ref);
};

const unique = (refs: readonly CommitRef[]): readonly CommitRef[] => [
  ...new Map(refs.map((ref) => [refText(ref), ref])).values(),
];

/** Also within one batch, which may bring a commit, its removal and another commit in its place. */
const addOnce = (missing: Map<string, ReadCommit>, read: ReadCommit): void => {
  const ref = refText(read.commit);
  expectSame(read, missing.get(ref));
  missing.set(ref, read);
};

/**
 * An item that was removed and put again with other contents looks like a new commit; only its hash gives it
 * away.
 */
const expectSame = ({ commit, hash }: ReadCommit, known: { readonly hash: string } | undefined): void => {
  if (known !== undefined && known.hash !== hash) throw new AlteredCommit('altered', commit);
};

/** So would all that is appended behind such an item: it names the hash of what it follows. */
const expectChained = (
  { commit }: ReadCommit,
  places: Collected['places'],
  missing: ReadonlyMap<string, ReadCommit>,
): void => {
  const before = refText({ ...commit, commit: commit.commit - 1 });
  const hash = places.get(before)?.hash ?? missing.get(before)?.hash ?? null;
  if (hash !== commit.prev) throw new AlteredCommit('chain-broken', commit);
};

const fromLog = async ({ readCommit }: CollectDeps, school: string, ref: CommitRef): Promise<ReadCommit> => {
  const read = await readCommit({ school, stream: ref.stream, id: ref.id }, ref.commit);
  if (read === null) throw new UnjournalableCommit(ref);
  return read;
};
