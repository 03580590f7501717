import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { type LogItem, readItem } from './read-item.ts';

/**
 * One request's consumed capacity, in the units that AWS bills. DynamoDB Local misreports it for
 * transactions.
 */
export interface Observation {
  readonly operation: 'load' | 'read' | 'append' | 'append-relying';
  readonly capacity: number;
}

/** Where the log lies. */
export interface LogTable {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Called once a request; capacity is only asked for when someone listens. */
  readonly observe?: ((observation: Observation) => void) | undefined;
}

export const capacityWanted = (table: LogTable): { ReturnConsumedCapacity?: 'TOTAL' } =>
  table.observe === undefined ? {} : { ReturnConsumedCapacity: 'TOTAL' };

/** A stretch of one stream, both ends included. */
export interface Range {
  readonly pk: string;
  readonly low?: number;
  readonly high?: number;
  readonly newestFirst?: boolean;
  /** Most items of one page; without it a page ends at 1 MB. */
  readonly limit?: number;
}

const keysOf = ({ pk, low = 1, high = Number.MAX_SAFE_INTEGER }: Range): Record<string, AttributeValue> => ({
  ':pk': { S: pk },
  ':low': { N: String(low) },
  ':high': { N: String(high) },
});

/** Pages of items in the range, consistent, to its end; stop early and the rest is never requested. */
export async function* pages(
  table: LogTable,
  operation: Observation['operation'],
  range: Range,
): AsyncGenerator<readonly Record<string, AttributeValue>[]> {
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.tableName,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
        ExpressionAttributeValues: keysOf(range),
        ScanIndexForward: range.newestFirst !== true,
        ConsistentRead: true,
        Limit: range.limit,
        ExclusiveStartKey: from,
        ...capacityWanted(table),
      }),
    );
    table.observe?.({ operation, capacity: page.ConsumedCapacity?.CapacityUnits ?? 0 });
    yield page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

/** The newest commit of a stream: one request on a stream of any length. */
export const newestItem = async (table: LogTable, pk: string): Promise<LogItem | null> => {
  for await (const [item] of pages(table, 'load', { pk, newestFirst: true, limit: 1 }))
    return item === undefined ? null : readItem(item);
  return null;
};

/** One commit by its number. */
export const itemAt = async (table: LogTable, pk: string, commit: number): Promise<LogItem | null> => {
  const got = await table.client.send(
    new GetItemCommand({
      TableName: table.tableName,
      Key: { pk: { S: pk }, sk: { N: String(commit) } },
      ConsistentRead: true,
      ...capacityWanted(table),
    }),
  );
  table.observe?.({ operation: 'read', capacity: got.ConsumedCapacity?.CapacityUnits ?? 0 });
  return got.Item === undefined ? null : readItem(got.Item);
};
