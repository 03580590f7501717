import {
  type AttributeValue,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { StreamKey } from '../../../events/log/types.ts';
import { digest } from '../lambda/digest.ts';
import { lostTransaction } from '../read-model/lost-transaction.ts';
import type { ReadModelTable } from '../read-model/read-model-table.ts';
import { coverPut, type DueCover } from './due-cover.ts';
import { dependentsKey } from './due-keys.ts';

/** A transaction takes 100 operations, of which one is the cover's. */
const CHANGES_AT_ONCE = 90;

type Item = Record<string, AttributeValue>;

/** What is to stand for one record: its items, and which reminders went out. */
export interface Made {
  readonly commit: number;
  readonly items: readonly Item[];
  readonly done: readonly string[];
}

/** `lost`: another writer was first; `more`: this was put, but compute again, from what stands now. */
export type PutOutcome = 'settled' | 'more' | 'lost';

/**
 * Puts what is to stand in place of what stands, with the cover that says so, in one transaction. The cover is put
 * also where nothing changes: a slower writer that has read older states finds then that it was not the last.
 * @returns `more` where changes are left over, and where the record depends on another one from now on: what that
 * one became in between, nobody has brought here
 */
export const putDues = async (
  table: ReadModelTable,
  key: StreamKey,
  before: DueCover,
  made: Made,
): Promise<PutOutcome> => {
  const wanted = new Map(made.items.map((item) => [placeOf(item), item]));
  const gone = [...before.standing.keys()].filter((place) => !wanted.has(place));
  const isFresh = (place: string, item: Item) => before.standing.get(place) !== hashOf(item);
  const fresh = [...wanted].flatMap(([place, item]) => (isFresh(place, item) ? [place] : []));
  const left = gone.length + fresh.length - CHANGES_AT_ONCE;
  const changes = [...gone, ...fresh].slice(0, CHANGES_AT_ONCE);
  const standing = new Map(before.standing);
  for (const place of changes) {
    const item = wanted.get(place);
    if (item === undefined) standing.delete(place);
    else standing.set(place, hashOf(item));
  }
  const commit = left > 0 ? before.commit : made.commit;
  const cover = { revision: before.revision, commit, standing, done: made.done };
  const operations = changes.map((place) => operationOf(table.tableName, place, wanted.get(place)));
  if (!(await replaceCover(table, key, cover, operations))) return 'lost';
  const isNewlyDependent = fresh.some((place) => place.startsWith(`${dependentsKey(key.school)} `));
  return left > 0 || isNewlyDependent ? 'more' : 'settled';
};

/** With the items that it speaks of, in one transaction. False when another writer was first. */
export const replaceCover = async (
  { client, tableName }: ReadModelTable,
  key: StreamKey,
  cover: DueCover,
  operations: readonly TransactWriteItem[],
): Promise<boolean> => {
  const TransactItems = [{ Put: coverPut(tableName, key, cover) }, ...operations];
  return client.send(new TransactWriteItemsCommand({ TransactItems })).then(
    () => true,
    (error: unknown) => lostTransaction(error, false),
  );
};

export const operationOf = (TableName: string, place: string, item?: Item): TransactWriteItem =>
  item === undefined ? { Delete: { TableName, Key: keyIn(place) } } : { Put: { TableName, Item: item } };

/** No key of ours holds a space before its sort key begins. */
export const placeOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`;

const keyIn = (place: string): Item => {
  const space = place.indexOf(' ');
  return { pk: { S: place.slice(0, space) }, sk: { S: place.slice(space + 1) } };
};

/** Tells whether an item at the same place says something else. */
const hashOf = ({ row }: Item): string => (row?.S === undefined ? '' : digest(row.S).slice(0, 11));
