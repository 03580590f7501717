import {
  type AttributeValue,
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { isLostTransaction } from '../passing.ts';
import { checkpointItemOf, countersignatureSort, countersignaturesKey, newestMarkOf } from './items.ts';
import type { CheckpointsTable } from './items-in.ts';
import type { StoredCheckpoint } from './types.ts';

/** A checkpoint, and the one that it was verified to continue. */
export interface NextCheckpoint extends Omit<StoredCheckpoint, 'countersignatures'> {
  /** Size of the newest checkpoint before it; 0 for the first one. */
  readonly previous: number;
}

/**
 * Puts a checkpoint behind the newest one of the index, which so grows at its end only: who lists it from a
 * size on misses none. False when another was put since `previous` was the newest; or just now, and nobody
 * knows yet; or where the table was busy.
 */
export const putCheckpoint = async (
  { client, tableName: TableName }: CheckpointsTable,
  school: string,
  { previous, ...checkpoint }: NextCheckpoint,
): Promise<boolean> => {
  const isNewest =
    previous === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'p = :previous',
          ExpressionAttributeValues: { ':previous': { N: String(previous) } },
        };
  const TransactItems = [
    { Put: { TableName, Item: newestMarkOf(school, checkpoint.size), ...isNewest } },
    {
      Put: {
        TableName,
        Item: checkpointItemOf(school, checkpoint),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (isLostTransaction(error)) return false;
    throw error;
  }
};

export interface Countersignature {
  readonly size: number;
  /** The witness's key id as a number: 4 bytes, the first one the most significant. */
  readonly keyId: number;
  /** The signature line of the note. */
  readonly line: string;
}

/** False when this witness has countersigned this checkpoint before; the first line stays. */
export const putCountersignature = async (
  { client, tableName: TableName }: CheckpointsTable,
  school: string,
  { size, keyId, line }: Countersignature,
): Promise<boolean> => {
  const key = { pk: { S: countersignaturesKey(school) }, sk: { N: countersignatureSort(size, keyId) } };
  const Item: Record<string, AttributeValue> = { ...key, s: { S: line } };
  try {
    await client.send(
      new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
