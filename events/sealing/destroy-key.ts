import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { placeOfKey } from './place-of-key.ts';
import type { Subject } from './types.ts';

/**
 * Destroys the data key of a person or record for good: what wraps it goes, and its place is kept, so that no
 * other key is ever made there. Of a subject that nothing was sealed for, the place alone is taken. Again:
 * nothing happens.
 * @param at now, UTC with milliseconds
 * @returns when it was destroyed first, UTC with milliseconds
 * @throws RangeError for a key of a whole school, which is nobody's, unless whole schools are meant
 */
export type DestroyKey = (subject: Subject, at: string) => Promise<string>;

export interface DestroyKeyOptions {
  readonly client: Pick<DynamoDBClient, 'send'>;
  /** The table `Keys`. */
  readonly tableName: string;
  /** Also keys of a whole school, for who erases one that has left. @default - never */
  readonly ofSchools?: boolean;
}

export const createDestroyKey =
  ({ client, tableName, ofSchools = false }: DestroyKeyOptions): DestroyKey =>
  async (subject, at) => {
    if (subject.subject.startsWith('~') && !ofSchools)
      throw new RangeError('the keys of a whole school are not destroyed');
    const { Attributes } = await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: { pk: { S: placeOfKey(subject) } },
        UpdateExpression: 'SET d = if_not_exists(d, :at) REMOVE w',
        ExpressionAttributeValues: { ':at': { S: at } },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes?.['d']?.S ?? at;
  };
