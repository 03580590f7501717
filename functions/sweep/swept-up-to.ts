import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SweepDeps } from './types.ts';

type CursorDeps = Pick<SweepDeps, 'client' | 'journalTable'>;

/** Beside the journal; no school holds a slash. */
const keyOf = (school: string) => ({ pk: { S: `${school}/~swept` }, sk: { N: '0' } });

/** The position up to which a sweep has looked at all that was recorded; 0 before the first one. */
export const readSweptUpTo = async (
  { client, journalTable }: CursorDeps,
  school: string,
): Promise<number> => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: journalTable, Key: keyOf(school), ConsistentRead: true }),
  );
  return Number(Item?.['p']?.N ?? 0);
};

export const saveSweptUpTo = async (
  { client, journalTable }: CursorDeps,
  school: string,
  position: number,
): Promise<void> => {
  const Item = { ...keyOf(school), p: { N: String(position) } };
  await client.send(new PutItemCommand({ TableName: journalTable, Item }));
};
