import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { createEventLog } from '../../events/log/event-log.ts';
import type { Proposal, StreamKey } from '../../events/log/types.ts';
import { sampleCatalogue, tally } from './log.ts';

export type StoredItem = Record<string, AttributeValue>;

/** The most puts of one request (BatchWriteItem). */
const BATCH = 25;

/**
 * The items of a stream as the log composes them, commit by commit, without an engine: for histories too long
 * to append.
 */
export const itemsOf = async (
  key: StreamKey,
  commits: readonly Proposal[],
): Promise<readonly StoredItem[]> => {
  const items: StoredItem[] = [];
  const send = async (command: unknown) => {
    if (!(command instanceof PutItemCommand)) return { Items: items.slice(-1) };
    items.push(command.input.Item ?? {});
    return {};
  };
  const client = { send } as unknown as DynamoDBClient;
  const log = createEventLog({ client, tableName: 'memory', trust: 'fernhill', catalogue: sampleCatalogue });
  for (const commit of commits) await (await log.load(key, tally)).append(commit);
  return items;
};

/** Puts items in bulk. */
export const putItems = async (
  client: DynamoDBClient,
  table: string,
  items: readonly StoredItem[],
): Promise<void> => {
  for (let from = 0; from < items.length; from += BATCH) {
    const requests = items.slice(from, from + BATCH).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  }
};
