import type { Tally } from '../../../domain/kernel/counts.ts';
import type { KeyRange } from '../../../domain/kernel/list-keys.ts';
import type { ListsInMemory, PlacedRow } from '../../../domain/kernel/lists-in-memory.ts';
import type { Most } from './query-range.ts';

/** A row that was read, and how much of a page it takes: characters of its text. */
export interface FoundRow extends PlacedRow {
  readonly size: number;
}

/** The lists of one model in one school: as they stand in the table, or as they were. */
export interface Lists {
  readonly tally: Tally;
  /** Rows of a range in the order of their keys. @param most how many are wanted, for the reads behind it */
  readonly rows: (range: KeyRange, most: Most) => AsyncIterable<FoundRow>;
}

/** Lists in memory, as if they stood in the table. */
export const listsOf = ({ rows, tally }: ListsInMemory): Lists => ({
  tally,
  rows: async function* ({ from, to }) {
    for (const row of rows)
      if (from <= row.key && row.key <= to) yield { ...row, size: JSON.stringify(row.row).length };
  },
});
