import { type AttributeValue, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { StreamKey } from '../../../events/log/types.ts';
import { lostTransaction } from '../read-model/lost-transaction.ts';
import type { ReadModelTable } from '../read-model/read-model-table.ts';
import { coverPut, type DueCover } from './due-cover.ts';
import type { Made } from './remake-dues.ts';

/** A transaction takes 100 operations, of which one is the cover's. */
const CHANGES_AT_ONCE = 90;

type Item = Record<string, AttributeValue>;

/**
 * Puts what is to stand in place of what stands, with the cover that says so, in one transaction.
 * @returns `open` when another writer was first, or when changes are left over: compute again, from what stands now
 */
export const putDues = async (table: ReadModelTable, key: StreamKey, before: DueCover, made: Made): Promise<'settled' | 'open'> => {
  const items = new Map(made.items.map((item) => [placeOf(item), item]));
  const gone = before.standing.filter((place) => !items.has(place));
  const fresh = [...items.keys()].filter((place) => !before.standing.includes(place));
  const changes = [...gone, ...fresh];
  const isDone = before.revision !== null && before.commit === made.commit && before.done.join() === made.done.join();
  if (changes.length === 0 && isDone) return 'settled';
  const now = changes.slice(0, CHANGES_AT_ONCE);
  const standing = [...before.standing.filter((place) => !now.includes(place)), ...now.filter((place) => items.has(place))].toSorted();
  const isWhole = now.length === changes.length;
  const cover = { revision: before.revision, commit: isWhole ? made.commit : before.commit, standing, done: made.done };
  const operations = now.map((place) => operationOf(table.tableName, place, items.get(place)));
  const TransactItems = [{ Put: coverPut(table.tableName, key, cover) }, ...operations];
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems }));
    return isWhole ? 'settled' : 'open';
  } catch (error) {
    return lostTransaction(error, 'open');
  }
};

const operationOf = (TableName: string, place: string, item: Item | undefined): TransactWriteItem =>
  item === undefined ? { Delete: { TableName, Key: keyIn(place) } } : { Put: { TableName, Item: item } };

/** No key of ours holds a space before its sort key begins. */
export const placeOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`;

const keyIn = (place: string): Item => {
  const space = place.indexOf(' ');
  return { pk: { S: place.slice(0, space) }, sk: { S: place.slice(space + 1) } };
};
