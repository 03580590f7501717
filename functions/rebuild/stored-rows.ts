import { generationKey, type ModelPlace } from '../shared/read-model/generations.ts';
import { queryAll } from '../shared/read-model/query-all.ts';
import { rowItem } from '../shared/read-model/read-model.ts';
import type { ReadModelTable } from '../shared/read-model/read-model-table.ts';

/** A row as it stands in the table. */
export interface StoredText {
  readonly commit: number;
  readonly text: string;
}

/** Every row of a generation, by `<stream>/<id>`. */
export const storedRows = async (
  table: ReadModelTable,
  place: ModelPlace,
  generation: number,
): Promise<ReadonlyMap<string, StoredText>> => {
  const items = await Array.fromAsync(queryAll({ ...table, pk: generationKey(place, generation) }));
  return new Map(
    items.map((attributes) => {
      const { sk, c, row } = rowItem.parse(attributes);
      return [sk.S, { commit: Number(c.N), text: row.S }];
    }),
  );
};
