import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { KeysTable } from './keys-of-table.ts';
import { placeOfKey } from './place-of-key.ts';
import type { MasterKey, Subject } from './types.ts';

/** A master key that also wraps a data key which it did not make. */
export interface WrappingKey extends Pick<MasterKey, 'unwrap'> {
  readonly wrap: (subject: Subject, plain: Uint8Array) => Promise<Uint8Array>;
}

/** `destroyed`: the place says that its key is gone, and stays as it is. */
export type PutBack = 'put' | 'there-already' | 'destroyed' | 'another-key';

/**
 * Puts a data key back where it was, wrapped by this deployment's master key, and only where nothing stands:
 * a place whose key was destroyed is never filled again.
 */
export const putKeyBack = async (
  { client, tableName: TableName }: KeysTable,
  masterKey: WrappingKey,
  subject: Subject,
  plain: Uint8Array,
): Promise<PutBack> => {
  const wrapped = await masterKey.wrap(subject, plain);
  const put = new PutItemCommand({
    TableName,
    Item: { pk: { S: placeOfKey(subject) }, w: { B: wrapped } },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  try {
    await client.send(put);
    return 'put';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const standing = error.Item?.['w']?.B;
    if (standing === undefined) return 'destroyed';
    const own = await masterKey.unwrap(subject, standing);
    return Buffer.from(own).equals(plain) ? 'there-already' : 'another-key';
  }
};
