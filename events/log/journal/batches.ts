import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type BatchWriteItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import type { JournalDeps } from './types.ts';

type Item = Record<string, AttributeValue>;
type BatchDeps = Pick<JournalDeps, 'client' | 'tableName' | 'wait' | 'random'>;

/** Keys of one BatchGetItem and items of one BatchWriteItem, at most (DynamoDB service quotas). */
const MOST = { keys: 100, items: 25 };
const MAX_TRIES = 8;
const LONGEST_WAIT_MS = 100;

/** Reads items by key, consistently unless it need not be; what is not there is left out. */
export const getAll = async (deps: BatchDeps, keys: readonly Item[], ConsistentRead = true): Promise<readonly Item[]> => {
  const items: Item[] = [];
  await inBatches(deps, keys, MOST.keys, async (Keys) => {
    const answer = await deps.client.send(
      new BatchGetItemCommand({ RequestItems: { [deps.tableName]: { Keys: [...Keys], ConsistentRead } } }),
    );
    items.push(...(answer.Responses?.[deps.tableName] ?? []));
    return answer.UnprocessedKeys?.[deps.tableName]?.Keys ?? [];
  });
  return items;
};

/** Puts items without a condition: only for what is the same whoever writes it. */
export const putAll = (deps: BatchDeps, items: readonly Item[]): Promise<void> =>
  inBatches(deps, items, MOST.items, async (batch) => {
    const requests = batch.map((Item) => ({ PutRequest: { Item } }));
    return unprocessed(await deps.client.send(new BatchWriteItemCommand({ RequestItems: { [deps.tableName]: requests } })), deps.tableName);
  });

const unprocessed = ({ UnprocessedItems }: BatchWriteItemCommandOutput, table: string): Item[] =>
  (UnprocessedItems?.[table] ?? []).flatMap(({ PutRequest }) => (PutRequest?.Item ? [PutRequest.Item] : []));

/** A batch may be done in part: what is left over is tried again after a while, a bounded number of times without any progress. */
const inBatches = async (deps: BatchDeps, all: readonly Item[], most: number, send: (batch: readonly Item[]) => Promise<Item[]>) => {
  let left = [...all];
  for (let tries = 0; left.length > 0; ) {
    const batch = left.slice(0, most);
    const undone = await send(batch);
    left = [...undone, ...left.slice(most)];
    if (undone.length === 0) continue;
    tries = undone.length < batch.length ? 1 : tries + 1;
    if (tries === MAX_TRIES) throw new Error(`${deps.tableName} left ${left.length} items undone after ${MAX_TRIES} tries`);
    await deps.wait(deps.random() * LONGEST_WAIT_MS);
  }
};
