import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { allItems } from '../all-items.ts';
import type { JournalDeps } from './types.ts';

/**
 * Every tenant that has a journal, sorted: those whose first page stands. A scan of the journal, whose items
 * are small.
 */
export const journaledSchools = async ({
  client,
  tableName,
}: Pick<JournalDeps, 'client' | 'tableName'>): Promise<readonly string[]> => {
  const first = allItems((ExclusiveStartKey) =>
    client.send(
      new ScanCommand({
        TableName: tableName,
        // A marker stands under a key of the log, which has slashes.
        FilterExpression: 'sk = :first AND NOT contains(pk, :slash)',
        ExpressionAttributeValues: { ':first': { N: '1' }, ':slash': { S: '/' } },
        ProjectionExpression: 'pk',
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    ),
  );
  return (await Array.fromAsync(first)).flatMap(({ pk }) => pk?.S ?? []).toSorted();
};
