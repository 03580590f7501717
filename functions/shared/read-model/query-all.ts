import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { allItems } from '../../../events/log/all-items.ts';

export interface Partition {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
  readonly pk: string;
  /** Names of attributes, where not all are needed. */
  readonly only?: string;
  /** What sort keys begin with. @default - every item of the partition */
  readonly beginsWith?: string;
}

/** Every item of a partition in the order of the sort keys, read consistently, page after page. */
export async function* queryAll({
  client,
  tableName: TableName,
  pk,
  only,
  beginsWith,
}: Partition): AsyncGenerator<Record<string, AttributeValue>> {
  yield* allItems((ExclusiveStartKey) =>
    client.send(
      new QueryCommand({
        TableName,
        ...conditionOf(pk, beginsWith),
        ...(only === undefined ? {} : { ProjectionExpression: only }),
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    ),
  );
}

const conditionOf = (pk: string, beginsWith: string | undefined) =>
  beginsWith === undefined
    ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: pk } } }
    : {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':prefix': { S: beginsWith } },
      };
