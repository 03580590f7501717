import { noTally, type Tally, tallied } from './counts.ts';
import {
  type Joined,
  listRowsOf,
  type Projection,
  type RowData,
  type Source,
  type SourceRow,
} from './projection.ts';

/** A row of a list under one of its keys. */
export interface PlacedRow {
  readonly key: string;
  /** The stream that it is made of. */
  readonly source: Source;
  readonly row: RowData;
}

/** The lists of a model as they stand in memory. */
export interface ListsInMemory {
  /** In the order of their keys. */
  readonly rows: readonly PlacedRow[];
  readonly tally: Tally;
}

/** What stands in the lists of everything that is kept. */
export const listsInMemory = (projection: Projection, sources: readonly SourceRow[]): ListsInMemory => {
  const kept = new Map(sources.map(({ stream, id, row }) => [`${stream}/${id}`, row]));
  const joined: Joined = ({ stream, id }) => kept.get(`${stream}/${id}`) ?? null;
  const made = sources.map((source) => ({ source, rows: listRowsOf(projection, source, joined) }));
  const rows = made.flatMap(({ source: { stream, id }, rows: own }) =>
    own.flatMap(({ keys, row }) => keys.map((key) => ({ key, source: { stream, id }, row }))),
  );
  const changes = made.flatMap((one) => one.rows.map(({ counts = {} }) => ({ counts, times: 1 }) as const));
  return { rows: rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)), tally: tallied(noTally, changes, '') };
};
