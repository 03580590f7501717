import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { getAll } from './journal/batches.ts';
import { markerKey } from './journal/refs.ts';
import { readableItem } from './read-item.ts';
import type { CommitRef, ReadCommit } from './types.ts';
import type { Patience } from './write.ts';

/** Where the log lies, for reading many commits at once. */
export interface BatchTable extends Patience {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}

/** An item that the log can't have written. */
export const UNREADABLE = 'unreadable';

/** What stands under a number; null: nothing. */
export type StoredCommit = ReadCommit | typeof UNREADABLE | null;

/** Commits of one school by their numbers, in the order asked for, consistent. */
export const readCommits = async (
  table: BatchTable,
  school: string,
  refs: readonly CommitRef[],
): Promise<readonly StoredCommit[]> => {
  const items = await getAll(
    table,
    refs.map((ref) => markerKey(school, ref)),
  );
  const found = new Map(items.map((item) => [placeOf(item), readableItem(item) ?? UNREADABLE] as const));
  return refs.map((ref) => found.get(placeOf(markerKey(school, ref))) ?? null);
};

const placeOf = ({ pk, sk }: Record<string, AttributeValue>): string => `${pk?.S} ${sk?.N}`;
