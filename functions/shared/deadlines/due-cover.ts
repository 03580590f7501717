import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { StreamKey } from '../../../events/log/types.ts';
import { unchangedSince } from '../read-model/conditional-put.ts';
import { sourceText } from '../read-model/items.ts';
import { queryAll } from '../read-model/query-all.ts';
import type { ReadModelTable } from '../read-model/read-model-table.ts';
import { coversKey } from './due-keys.ts';

/** Which rows stand for one record, and what was acted on already. */
export interface DueCover {
  /** Raised with every change; null: there is none yet. */
  readonly revision: number | null;
  /** Commit of the record that the rows were computed from. */
  readonly commit: number;
  /** The items that stand: by `<partition key> <sort key>` what is known of them, see `due-marks`. */
  readonly standing: ReadonlyMap<string, string>;
  /** Keys of reminders that went out: they are not made again. */
  readonly done: readonly string[];
}

const none: DueCover = { revision: null, commit: 0, standing: new Map(), done: [] };

const item = z.object({
  r: z.object({ N: z.string() }),
  c: z.object({ N: z.string() }),
  cover: z.object({ S: z.string() }),
});
const lists = z.object({ standing: z.array(z.tuple([z.string(), z.string()])), done: z.array(z.string()) });

export const coverKey = (key: StreamKey): Record<'pk' | 'sk', AttributeValue> => ({
  pk: { S: coversKey(key.school) },
  sk: { S: sourceText(key) },
});

const coverIn = (attributes: Record<string, AttributeValue>): DueCover => {
  const { r, c, cover } = item.parse(attributes);
  const { standing, done } = lists.parse(JSON.parse(cover.S));
  return { revision: Number(r.N), commit: Number(c.N), standing: new Map(standing), done };
};

export const readCover = async ({ client, tableName }: ReadModelTable, key: StreamKey): Promise<DueCover> => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: coverKey(key), ConsistentRead: true }),
  );
  return Item === undefined ? none : coverIn(Item);
};

/** Which commit of each record of a school its rows were computed from, by `<stream>/<id>`. */
export const coverCommits = async (
  table: ReadModelTable,
  school: string,
): Promise<ReadonlyMap<string, number>> => {
  const covers = queryAll({ ...table, pk: coversKey(school), only: 'sk, c' });
  return new Map((await Array.fromAsync(covers)).map(({ sk, c }) => [sk?.S ?? '', Number(c?.N)]));
};

/** The item that replaces a cover, and the condition that nobody was first. */
export const coverPut = (TableName: string, key: StreamKey, cover: DueCover) => {
  const { revision, commit, standing, done } = cover;
  const Item = {
    ...coverKey(key),
    r: { N: String((revision ?? 0) + 1) },
    c: { N: String(commit) },
    cover: { S: JSON.stringify({ standing: [...standing], done }) },
  };
  return { TableName, Item, ...unchangedSince('r', revision) };
};
