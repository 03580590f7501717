import { projectedEvent } from '../../../domain/kernel/projected-event.ts';
import type { Projection, RowData } from '../../../domain/kernel/projection.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';
import type { Commit, ReadCommit } from '../../../events/log/types.ts';
import { rowIn, rowText } from './row-text.ts';

/** What commits are folded with. */
export interface FoldDeps {
  readonly catalogue: Pick<Catalogue, 'upcast'>;
}

/** What is kept of a stream, and the commit that it reflects; nothing at commit 0. */
export interface Kept {
  readonly commit: number;
  readonly row: RowData | null;
}

/**
 * What is kept after some commits, of which those that it reflects already are left out. After each commit a
 * row is what it is when it was stored and read again, so that it does not matter how many commits are folded
 * at once.
 */
export const foldCommits = (
  deps: FoldDeps,
  projection: Projection,
  before: Kept,
  commits: readonly ReadCommit[],
): Kept => {
  let { commit: newest, row } = before;
  for (const { commit } of commits) {
    if (commit.commit <= newest) continue;
    const next = applyCommit(deps, projection, row, commit);
    row = next === null || next === row ? next : rowIn(rowText(next));
    newest = commit.commit;
  }
  return { commit: newest, row };
};

const applyCommit = (
  { catalogue }: FoldDeps,
  projection: Projection,
  before: RowData | null,
  commit: Commit,
): RowData | null => {
  const apply = projection.streams[commit.stream];
  if (apply === undefined) return before;
  return commit.events.reduce(
    (row, event, index) =>
      apply(row, projectedEvent(commit, catalogue.upcast(commit.stream, event), commit.firstVersion + index)),
    before,
  );
};
