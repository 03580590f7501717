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
import { groupsIn, markOf } from './due-marks.ts';

/** A transaction takes 100 operations, of which one is the cover's. */
const OPERATIONS_AT_ONCE = 90;

type Item = Record<string, AttributeValue>;

/**
 * An item that is to stand: at its key, or, of what lists show, once in each group, in front of its sort key.
 */
export interface Standing {
  readonly item: Item;
  readonly groups?: readonly string[];
}

/** What is to stand for one record, and which reminders went out. */
export interface Made {
  readonly commit: number;
  readonly items: readonly Standing[];
  readonly done: readonly string[];
}

/** `lost`: another writer was first; `more`: this was put, but compute again, from what stands now. */
export type PutOutcome = 'settled' | 'more' | 'lost';

/**
 * Puts what is to stand in place of what stands, with the cover that says so, in one transaction. The cover
 * is put also where nothing changes: a slower writer that has read older states finds then that it was not
 * the last.
 * @returns `more` where changes are left over, and where the record depends on another one from now on: what
 * that one became in between, nobody has brought here
 * @throws Error where one due date alone is more than a transaction takes: to try again would change nothing
 */
export const putDues = async (
  table: ReadModelTable,
  key: StreamKey,
  before: DueCover,
  made: Made,
): Promise<PutOutcome> => {
  const wanted = new Map(made.items.map((one) => [placeOf(one.item), one]));
  const gone = [...before.standing.keys()].filter((place) => !wanted.has(place));
  const fresh = [...wanted].flatMap(([place, one]) =>
    before.standing.get(place) === markFor(one) ? [] : [place],
  );
  const standing = new Map(before.standing);
  const operations: TransactWriteItem[] = [];
  let left = gone.length + fresh.length;
  for (const place of [...gone, ...fresh]) {
    const one = wanted.get(place);
    const own = changesAt(table.tableName, place, { one, mark: before.standing.get(place) });
    if (own.length > OPERATIONS_AT_ONCE)
      throw new Error('a due date stands in more groups than a transaction takes');
    if (operations.length + own.length > OPERATIONS_AT_ONCE) break;
    operations.push(...own);
    left -= 1;
    if (one === undefined) standing.delete(place);
    else standing.set(place, markFor(one));
  }
  const commit = left > 0 ? before.commit : made.commit;
  const cover = { revision: before.revision, commit, standing, done: made.done };
  if (!(await replaceCover(table, key, cover, operations))) return 'lost';
  const isNewlyDependent = fresh.some((place) => place.startsWith(`${dependentsKey(key.school)} `));
  return left > 0 || isNewlyDependent ? 'more' : 'settled';
};

interface Change {
  /** What is to stand; undefined: nothing. */
  readonly one: Standing | undefined;
  /** What stands; undefined: nothing. */
  readonly mark: string | undefined;
}

const changesAt = (
  TableName: string,
  place: string,
  { one, mark = '' }: Change,
): readonly TransactWriteItem[] => {
  const groups = one?.groups ?? [];
  const left = groupsIn(mark).filter((group) => !groups.includes(group));
  const gone = left.map((group) => operationOf(TableName, inGroup(place, group)));
  if (one === undefined) return gone.length > 0 ? gone : [operationOf(TableName, place)];
  if (groups.length === 0) return [operationOf(TableName, place, one.item)];
  const put = groups.map((group) => {
    const Key = keyIn(inGroup(place, group));
    return { Put: { TableName, Item: { ...one.item, ...Key } } };
  });
  return [...gone, ...put];
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

const inGroup = (place: string, group: string): string => place.replace(' ', ` ${group}/`);

/** Tells whether what stands at the same place says something else, or stands in other groups. */
const markFor = ({ item: { row }, groups = [] }: Standing): string =>
  markOf(row?.S === undefined ? '' : digest(row.S).slice(0, 11), groups);
