import { type AttributeValue, GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { StoredRow } from '../../../domain/kernel/projection.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { putIfUnchanged } from './conditional-put.ts';
import { type Generations, generationKey, readGenerations } from './generations.ts';
import { queryAll } from './query-all.ts';
import type { ReadModelTable } from './read-model-table.ts';
import { rowIn, rowText } from './row-text.ts';

/** A row, and the model, school and generation that it stands in. */
export interface RowPlace {
  readonly model: string;
  readonly source: StreamKey;
  readonly generation: number;
}

/** Rows of every model, each under the school and the stream that it is made from. */
export interface ReadModel {
  readonly get: (place: RowPlace) => Promise<StoredRow | null>;
  /** Writes the row if it still reflects the commit `previous` (null: there is none yet); false when another writer was first. */
  readonly put: (place: RowPlace, row: StoredRow, previous: number | null) => Promise<boolean>;
  /** Every row of a model in a school, in the order of their keys: of a generation that was live until all were read. */
  readonly all: (school: string, model: string) => Promise<readonly StoredRow[]>;
  /** Which generations of a model there are in a school. */
  readonly generations: (school: string, model: string) => Promise<Generations>;
}

/** A row's attributes as they stand in the table. */
export const rowItem = z.object({
  sk: z.object({ S: z.string() }),
  c: z.object({ N: z.string() }),
  row: z.object({ S: z.string() }),
});

const rowOf = (attributes: Record<string, AttributeValue>): StoredRow => {
  const { sk, c, row } = rowItem.parse(attributes);
  const slash = sk.S.indexOf('/');
  return { stream: sk.S.slice(0, slash), id: sk.S.slice(slash + 1), commit: Number(c.N), row: rowIn(row.S) };
};

const keyOf = ({ model, source, generation }: RowPlace): Record<string, AttributeValue> => ({
  pk: { S: generationKey({ school: source.school, model }, generation) },
  sk: { S: `${source.stream}/${source.id}` },
});

export const createReadModel = (table: ReadModelTable): ReadModel => {
  const { client, tableName: TableName } = table;
  const generations = (school: string, model: string) => readGenerations(table, { school, model });
  return {
    get: async (place) => {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(place), ConsistentRead: true }));
      return Item === undefined ? null : rowOf(Item);
    },
    // The version guard: a row only ever goes from the commit that was read to a later one.
    put: (place, row, previous) => {
      const Item = { ...keyOf(place), c: { N: String(row.commit) }, row: { S: rowText(row.row) } };
      return putIfUnchanged(client, { TableName, Item, counter: 'c', previous });
    },
    all: async (school, model) => {
      let { live } = await generations(school, model);
      for (;;) {
        const pk = generationKey({ school, model }, live);
        const rows = (await Array.fromAsync(queryAll({ client, tableName: TableName, pk }))).map(rowOf);
        const now = await generations(school, model);
        // The rows of a generation that is not live any more may be removed, by the rebuild after the next switch.
        if (now.live === live) return rows;
        live = now.live;
      }
    },
    generations,
  };
};
