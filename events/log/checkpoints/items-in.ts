import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';

/** Where the index lies: the journal's table. */
export interface CheckpointsTable {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}

/** A stretch of one partition, both ends included. */
export interface ItemRange {
  readonly pk: string;
  readonly low: string;
  readonly high: string;
  readonly newestFirst: boolean;
}

/** Consistent reads: what was signed is there at once. */
export const itemsIn = async (
  { client, tableName }: CheckpointsTable,
  { pk, low, high, newestFirst }: ItemRange,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly Record<string, AttributeValue>[]> => {
  const items: Record<string, AttributeValue>[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':low': { N: low }, ':high': { N: high } },
        ScanIndexForward: !newestFirst,
        ConsistentRead: true,
        ...(Number.isFinite(limit) && { Limit: limit - items.length }),
        ExclusiveStartKey: from,
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && items.length < limit);
  return items;
};
