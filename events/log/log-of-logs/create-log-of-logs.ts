import {
  type AttributeValue,
  ConditionalCheckFailedException,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type CheckpointsTable, itemsIn } from '../checkpoints/items-in.ts';
import {
  entriesItemOf,
  entriesKey,
  entriesOf,
  loggedItemOf,
  loggedKey,
  loggedOf,
  MOST_ENTRIES,
} from './items.ts';
import type { LogEntry, LogOfLogs, LogOfLogsWriter } from './types.ts';

const GREATEST = String(Number.MAX_SAFE_INTEGER);

/** The log of logs for those who only read it. */
export const createLogOfLogs = (table: CheckpointsTable): LogOfLogs => ({
  end: async () => {
    const range = { pk: entriesKey, low: '1', high: GREATEST, newestFirst: true };
    const [newest] = await itemsIn(table, range, 1);
    return newest === undefined ? 0 : (entriesOf(newest).at(-1)?.position ?? 0);
  },
  after: async (position) => {
    // The position may be within an item.
    const low = String(Math.max(1, position + 2 - MOST_ENTRIES));
    const items = await itemsIn(table, { pk: entriesKey, low, high: GREATEST, newestFirst: false });
    return items.flatMap(entriesOf).filter((entry) => entry.position > position);
  },
  covering: (school, size) =>
    loggedIn(table, school, { low: String(size), high: GREATEST, newestFirst: false }),
  upTo: (school, size) => loggedIn(table, school, { low: '1', high: String(size), newestFirst: true }),
});

const loggedIn = async (
  table: CheckpointsTable,
  school: string,
  range: { readonly low: string; readonly high: string; readonly newestFirst: boolean },
): Promise<LogEntry | null> => {
  const [item] = await itemsIn(table, { pk: loggedKey(school), ...range }, 1);
  return item === undefined ? null : loggedOf(school, item);
};

/** The same for those who add entries. */
export const createLogOfLogsWriter = (table: CheckpointsTable): LogOfLogsWriter => ({
  ...createLogOfLogs(table),
  put: (first, checkpoints) => {
    if (checkpoints.length === 0 || checkpoints.length > MOST_ENTRIES)
      throw new RangeError(`1 to ${MOST_ENTRIES} entries are put at once, got ${checkpoints.length}`);
    return putNew(table, entriesItemOf(first, checkpoints));
  },
  find: async (entry) => void (await putNew(table, loggedItemOf(entry))),
});

/** False where one stands. */
const putNew = async (
  { client, tableName }: CheckpointsTable,
  Item: Record<string, AttributeValue>,
): Promise<boolean> => {
  try {
    await client.send(
      new PutItemCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
