import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';

export interface Partition {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
  readonly pk: string;
  /** Names of attributes, where not all are needed. */
  readonly only?: string;
}

/** Every item of a partition in the order of the sort keys, read consistently, page after page. */
export async function* queryAll({ client, tableName: TableName, pk, only }: Partition): AsyncGenerator<Record<string, AttributeValue>> {
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ...(only === undefined ? {} : { ProjectionExpression: only }),
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    );
    yield* page.Items ?? [];
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
}
