import type { ReadCommit } from '../types.ts';
import { UnjournalableCommit } from './errors.ts';
import { readMarkers } from './markers.ts';
import { prerequisitesOf, refText } from './refs.ts';
import { topologicalOrder } from './topological-order.ts';
import type { CommitRef, JournalDeps } from './types.ts';

/** What is journaled, and what is not and in which order it must be. */
export interface Collected {
  readonly positions: ReadonlyMap<string, number>;
  readonly missing: readonly ReadCommit[];
}

type CollectDeps = Pick<JournalDeps, 'client' | 'tableName' | 'readCommit' | 'wait' | 'random'>;

/**
 * Reads the markers of the commits and of all that they rely on; what lacks one is read from the log and taken along, and so on
 * until everything rests on journaled commits.
 * @throws UnjournalableCommit when the log does not hold what a commit relies on
 */
export const collect = async (deps: CollectDeps, school: string, asked: readonly ReadCommit[]): Promise<Collected> => {
  const positions = new Map<string, number>();
  const missing = new Map<string, ReadCommit>();
  const looked = new Set<string>();
  for (let edge = asked; edge.length > 0; ) {
    const needed = edge.flatMap(({ commit }) => [commit, ...prerequisitesOf(commit)]);
    const unread = unique(needed).filter((ref) => !looked.has(refText(ref)));
    for (const ref of unread) looked.add(refText(ref));
    for (const [ref, position] of await readMarkers(deps, school, unread)) positions.set(ref, position);
    const open = edge.filter(({ commit }) => !positions.has(refText(commit)));
    for (const read of open) missing.set(refText(read.commit), read);
    const before = unique(open.flatMap(({ commit }) => prerequisitesOf(commit)));
    const absent = before.filter((ref) => !positions.has(refText(ref)) && !missing.has(refText(ref)));
    edge = await Promise.all(absent.map((ref) => fromLog(deps, school, ref)));
  }
  return { positions, missing: topologicalOrder([...missing.values()]) };
};

const unique = (refs: readonly CommitRef[]): readonly CommitRef[] => [...new Map(refs.map((ref) => [refText(ref), ref])).values()];

const fromLog = async ({ readCommit }: CollectDeps, school: string, ref: CommitRef): Promise<ReadCommit> => {
  const read = await readCommit({ school, stream: ref.stream, id: ref.id }, ref.commit);
  if (read === null) throw new UnjournalableCommit(ref);
  return read;
};
