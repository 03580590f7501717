import {
  type AttributeValue,
  ConditionalCheckFailedException,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { checkpointItemOf, newestMarkOf } from '../checkpoints/items.ts';
import type { CheckpointsTable } from '../checkpoints/items-in.ts';
import type { StoredCheckpoint } from '../checkpoints/types.ts';

/**
 * Puts the checkpoints of a log into the index, rising by size, and then the mark of the newest. What a run
 * before put stays; so does a newer mark, where the deployment has signed meanwhile.
 */
export const putCheckpoints = async (
  table: CheckpointsTable,
  log: string,
  checkpoints: readonly Omit<StoredCheckpoint, 'countersignatures'>[],
): Promise<void> => {
  for (const checkpoint of checkpoints)
    await putUnless(table, checkpointItemOf(log, checkpoint), {
      ConditionExpression: 'attribute_not_exists(pk)',
    });
  const newest = checkpoints.at(-1)?.size;
  if (newest === undefined) return;
  await putUnless(table, newestMarkOf(log, newest), {
    ConditionExpression: 'attribute_not_exists(pk) OR p < :size',
    ExpressionAttributeValues: { ':size': { N: String(newest) } },
  });
};

type Condition = Pick<PutItemCommand['input'], 'ConditionExpression' | 'ExpressionAttributeValues'>;

const putUnless = async (
  { client, tableName }: CheckpointsTable,
  Item: Record<string, AttributeValue>,
  condition: Condition,
): Promise<void> => {
  const put = new PutItemCommand({ TableName: tableName, Item, ...condition });
  await client.send(put).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
};
