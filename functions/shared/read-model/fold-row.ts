import { projectedEvent } from '../../../domain/kernel/projected-event.ts';
import type { Projection, RowData, StoredRow } from '../../../domain/kernel/projection.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';
import type { Commit, LogReader, StreamKey } from '../../../events/log/types.ts';
import { rowIn, rowText } from './row-text.ts';

/** What rows are folded with. */
export interface FoldDeps {
  readonly projection: Projection;
  readonly log: Pick<LogReader, 'commitsAfter'>;
  readonly catalogue: Pick<Catalogue, 'upcast'>;
}

/**
 * The row as the commits after it make it; null while the stream has none. After each commit a row is what it is when it was stored and
 * read again, so that it does not matter how many commits are folded at once.
 */
export const foldAfter = async (deps: FoldDeps, source: StreamKey, before: StoredRow | null): Promise<StoredRow | null> => {
  let row = before?.row ?? null;
  let newest = before?.commit ?? 0;
  for await (const { commit } of deps.log.commitsAfter(source, newest)) {
    const next = applyCommit(deps, row, commit);
    row = next === null || next === row ? next : rowIn(rowText(next));
    newest = commit.commit;
  }
  return row === null ? null : { stream: source.stream, id: source.id, commit: newest, row };
};

const applyCommit = ({ projection, catalogue }: FoldDeps, before: RowData | null, commit: Commit): RowData | null => {
  const apply = projection.streams[commit.stream];
  if (apply === undefined) return before;
  return commit.events.reduce(
    (row, event, index) => apply(row, projectedEvent(commit, catalogue.upcast(commit.stream, event), commit.firstVersion + index)),
    before,
  );
};
