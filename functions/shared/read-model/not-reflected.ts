import type { Projection } from '../../../domain/kernel/projection.ts';
import type { ReadCommit } from '../../../events/log/types.ts';
import { type FoldDeps, foldCommits } from './fold-row.ts';

/**
 * Commits of one stream that the rows of a model have to reflect yet: nobody hears of one without events. A
 * model that keeps nothing of a stream may have nothing to show, such as a device that was never lent: only
 * folding tells.
 * @param reflected commit that the row reflects, 0 where nothing is kept
 * @param commits of the stream after that one, or after an older one
 */
export const notReflected = (
  deps: FoldDeps,
  projection: Projection,
  reflected: number,
  commits: readonly ReadCommit[],
): readonly ReadCommit[] => {
  const left = commits.filter(({ commit }) => commit.commit > reflected && commit.events.length > 0);
  if (reflected > 0 || left.length === 0) return left;
  return foldCommits(deps, projection, { commit: 0, row: null }, commits).row === null ? [] : left;
};
