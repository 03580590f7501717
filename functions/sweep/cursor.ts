import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SweepDeps } from './types.ts';

type CursorDeps = Pick<SweepDeps, 'client' | 'journalTable'>;

/** The sweep is the trust's, not a school's; no id begins with a tilde. */
const key = { pk: { S: '_trust/~sweep' }, sk: { N: '0' } };

/** Log key of the last stream whose chain the run before checked, empty when it came to the end. */
export const readCursor = async ({ client, journalTable }: CursorDeps): Promise<string> => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: journalTable, Key: key, ConsistentRead: true }),
  );
  return Item?.['k']?.S ?? '';
};

export const saveCursor = async ({ client, journalTable }: CursorDeps, last: string): Promise<void> => {
  await client.send(new PutItemCommand({ TableName: journalTable, Item: { ...key, k: { S: last } } }));
};
