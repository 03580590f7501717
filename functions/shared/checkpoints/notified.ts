import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { checkId } from '../../../events/log/key.ts';

/**
 * How far somebody was notified of a school's checkpoints: an item a recipient, put only afterwards. A number
 * too low costs a repeat, never a checkpoint that nobody hears of; a later number may be lower than an
 * earlier one, for the same reason.
 */
export interface Notified {
  /** Size of the newest checkpoint that the recipient was notified of, null for none. */
  readonly upTo: (school: string, recipient: string) => Promise<number | null>;
  readonly note: (school: string, recipient: string, size: number) => Promise<void>;
}

const keyOf = (school: string, recipient: string) => ({
  pk: { S: `${checkId('school', school)}/~told/${checkId('recipient', recipient)}` },
  sk: { N: '0' },
});

export const createNotified = (client: Pick<DynamoDBClient, 'send'>, tableName: string): Notified => ({
  upTo: async (school, recipient) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: keyOf(school, recipient), ConsistentRead: true }),
    );
    return Item === undefined ? null : Number(Item['p']?.N);
  },
  note: async (school, recipient, size) => {
    await client.send(
      new PutItemCommand({
        TableName: tableName,
        Item: { ...keyOf(school, recipient), p: { N: String(size) } },
      }),
    );
  },
});
