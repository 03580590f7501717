import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { checkpointOf, checkpointsKey } from './items.ts';
import type { CheckpointsTable } from './items-in.ts';
import type { StoredCheckpoint } from './types.ts';

/**
 * A school's newest checkpoint without its countersignatures, in one request; null when nothing was signed
 * yet.
 */
export const newestCheckpoint = async (
  { client, tableName: TableName }: CheckpointsTable,
  school: string,
): Promise<Omit<StoredCheckpoint, 'countersignatures'> | null> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
      ExpressionAttributeValues: {
        ':pk': { S: checkpointsKey(school) },
        // Below 1 stands the mark that names the newest one.
        ':low': { N: '1' },
        ':high': { N: String(Number.MAX_SAFE_INTEGER) },
      },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return Items.map(checkpointOf)[0] ?? null;
};
