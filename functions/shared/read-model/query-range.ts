import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import { allItems } from '../../../events/log/all-items.ts';
import type { ReadModelTable } from './read-model-table.ts';

export interface SortKeys {
  readonly pk: string;
  /** Both included. */
  readonly from: string;
  readonly to: string;
  /** Items that are asked for at a time. */
  readonly most: number;
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
        Limit: most,
        ConsistentRead: isConsistent,
        ExclusiveStartKey,
      }),
    ),
  );
}
