import type { ReadCommit } from '../types.ts';
import { UnjournalableCommit } from './errors.ts';
import { prerequisitesOf, refText } from './refs.ts';

/**
 * The commits in an order in which each stands after those of them that it relies on, else as they came. A
 * stack of our own instead of recursion: a stream that was never journaled may be longer than the call stack.
 * @throws UnjournalableCommit when commits rely on each other, which no honest log holds
 */
export const topologicalOrder = (commits: readonly ReadCommit[]): readonly ReadCommit[] => {
  const known = new Map(commits.map((read) => [refText(read.commit), read]));
  const placed = new Set<string>();
  const begun = new Set<string>();
  const ordered: ReadCommit[] = [];
  const stack = [...known.values()].reverse();
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const ref = refText(top.commit);
    if (placed.has(ref)) continue;
    const open = openPrerequisites(top, known, placed);
    if (open.length === 0) {
      placed.add(ref);
      ordered.push(top);
      continue;
    }
    if (begun.has(ref)) throw new UnjournalableCommit(top.commit);
    begun.add(ref);
    stack.push(top, ...open.reverse());
  }
  return ordered;
};

const openPrerequisites = (
  { commit }: ReadCommit,
  known: ReadonlyMap<string, ReadCommit>,
  placed: ReadonlySet<string>,
): ReadCommit[] =>
  prerequisitesOf(commit).flatMap((ref) => {
    const read = known.get(refText(ref));
    return read === undefined || placed.has(refText(ref)) ? [] : [read];
  });
