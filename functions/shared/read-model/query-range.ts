import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import { allItems } from '../../../events/log/all-items.ts';
import type { ReadModelTable } from './read-model-table.ts';

/** How many rows one request asks for: always, or as what was read before says. */
export type Most = number | (() => number);

export const atOnce = (most: Most): number => (typeof most === 'number' ? most : most());

export interface SortKeys {
  readonly pk: string;
  /** Both included. */
  readonly from: string;
  readonly to: string;
  /** Items that are asked for at a time. */
  readonly most: Most;
  /** @default - a moment old at most */
  readonly isConsistent?: boolean;
}

/** Items between two sort keys in their order, a page at a time, as long as anybody takes them. */
export async function* queryRange(
  { client, tableName: TableName }: ReadModelTable,
  { pk, from, to, most, isConsistent = false }: SortKeys,
): AsyncGenerator<Record<string, AttributeValue>> {
  yield* allItems((ExclusiveStartKey) =>
    client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':from': { S: from }, ':to': { S: to } },
        Limit: atOnce(most),
        ConsistentRead: isConsistent,
        ExclusiveStartKey,
      }),
    ),
  );
}
