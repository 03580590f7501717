import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { getAll } from './journal/batches.ts';
import { markerKey, refText } from './journal/refs.ts';
import { readItem } from './read-item.ts';
import type { CommitRef, ReadCommit } from './types.ts';
import type { Patience } from './write.ts';

/** Where the log lies, for reading many commits at once. */
export interface BatchTable extends Patience {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}

/**
 * Commits of one school by their numbers, in the order asked for, consistent; null for what the log does not hold.
 * @throws TamperedItem for an item that the log can't have written
 */
export const readCommits = async (
  table: BatchTable,
  school: string,
  refs: readonly CommitRef[],
): Promise<readonly (ReadCommit | null)[]> => {
  const items = await getAll(
    table,
    refs.map((ref) => markerKey(school, ref)),
  );
  const found = new Map(items.map(readItem).map((read) => [refText(read.commit), read]));
  return refs.map((ref) => found.get(refText(ref)) ?? null);
};
