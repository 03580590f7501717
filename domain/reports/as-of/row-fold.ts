import { asStored } from '../../kernel/as-stored.ts';
import { projectedEvent } from '../../kernel/projected-event.ts';
import type { Projection, SourceRow } from '../../kernel/projection.ts';
import type { EventFold } from './event-fold.ts';

export interface RowFold extends EventFold {
  readonly model: string;
  /** In the order of their keys, as the read model gives them. */
  readonly rows: () => readonly SourceRow[];
}

/** The rows of a read model, folded as its projector folds them. */
export const rowFold = ({ model, streams }: Projection): RowFold => {
  const rows = new Map<string, SourceRow>();
  return {
    model,
    // What a view shows must not depend on where its rows come from.
    rows: () => inOrder(rows).map((stored) => ({ ...stored, row: asStored(stored.row) })),
    accept: ({ commit, version, event }) => {
      const { stream, id } = commit;
      const key = `${stream}/${id}`;
      const before = rows.get(key)?.row ?? null;
      const row = streams[stream]?.(before, projectedEvent(commit, event, version)) ?? null;
      if (row !== null) rows.set(key, { stream, id, commit: commit.commit, row });
    },
    forget: (record) => void rows.delete(record),
  };
};

const inOrder = (rows: ReadonlyMap<string, SourceRow>): readonly SourceRow[] =>
  [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, stored]) => stored);
