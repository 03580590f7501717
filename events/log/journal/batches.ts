import { type AttributeValue, BatchGetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { JournalDeps } from './types.ts';

type Item = Record<string, AttributeValue>;
type BatchDeps = Pick<JournalDeps, 'client' | 'tableName' | 'wait' | 'random'>;

/**
 * Keys of one BatchGetItem, at most (a DynamoDB service quota), and puts at once, which share the client's 50
 * connections.
 */
const MOST = { keys: 100, puts: 25 };
const MAX_TRIES = 8;
const LONGEST_WAIT_MS = 100;

/**
 * Reads items by key, consistently unless it need not be; what is not there is left out.
 * @param only names of attributes, separated by commas; without it the whole of each item
 */
export const getAll = async (
  deps: BatchDeps,
  keys: readonly Item[],
  ConsistentRead = true,
  only?: string,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  const how = { ConsistentRead, ...(only !== undefined && { ProjectionExpression: only }) };
  await inBatches(deps, keys, async (Keys) => {
    const answer = await deps.client.send(
      new BatchGetItemCommand({ RequestItems: { [deps.tableName]: { Keys: [...Keys], ...how } } }),
    );
    items.push(...(answer.Responses?.[deps.tableName] ?? []));
    return answer.UnprocessedKeys?.[deps.tableName]?.Keys ?? [];
  });
  return items;
};

/**
 * Puts items without a condition: only for what is the same no matter who writes it. One at a time, since the
 * right to BatchWriteItem would be a right to delete; a batch costs as many write units. The SDK repeats what
 * is throttled.
 */
export const putAll = async (
  { client, tableName }: Pick<BatchDeps, 'client' | 'tableName'>,
  items: readonly Item[],
): Promise<void> => {
  for (let from = 0; from < items.length; from += MOST.puts) {
    const some = items.slice(from, from + MOST.puts);
    await Promise.all(some.map((Item) => client.send(new PutItemCommand({ TableName: tableName, Item }))));
  }
};

/**
 * A batch may be done in part: what is left over is tried again after a while, a bounded number of times
 * without any progress.
 */
const inBatches = async (
  deps: BatchDeps,
  all: readonly Item[],
  send: (batch: readonly Item[]) => Promise<Item[]>,
) => {
  let left = [...all];
  for (let tries = 0; left.length > 0; ) {
    const batch = left.slice(0, MOST.keys);
    const undone = await send(batch);
    left = [...undone, ...left.slice(MOST.keys)];
    if (undone.length === 0) continue;
    tries = undone.length < batch.length ? 1 : tries + 1;
    if (tries === MAX_TRIES)
      throw new Error(`${deps.tableName} left ${left.length} items undone after ${MAX_TRIES} tries`);
    await deps.wait(deps.random() * LONGEST_WAIT_MS);
  }
};
