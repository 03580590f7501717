import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { StreamKey } from '../../../events/log/types.ts';
import { logFailure } from '../lambda/log.ts';
import { sourceIn } from '../read-model/items.ts';
import { coversKey } from './due-keys.ts';
import { type DuesDeps, remakeDues } from './remake-dues.ts';

/** Records computed again in one go; the rest is asked for by another message. */
const RECORDS_AT_ONCE = 25;

export interface RemadePage {
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  readonly failed: readonly StreamKey[];
}

/**
 * Computes the due dates of a page of a school's records again: a policy took effect, or the calendar
 * changed.
 */
export const remakePage = async (deps: DuesDeps, school: string, after: string): Promise<RemadePage> => {
  const { client, tableName: TableName } = deps.table;
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: {
        ':pk': { S: coversKey(school) },
        ':after': { S: after === '' ? ' ' : after },
      },
      ProjectionExpression: 'sk',
      Limit: RECORDS_AT_ONCE,
      ConsistentRead: true,
    }),
  );
  const failed: StreamKey[] = [];
  for (const { sk } of Items) {
    const key = { school, ...sourceIn(sk?.S ?? '') };
    await remakeDues(deps, key).catch((error: unknown) => {
      logFailure(error);
      failed.push(key);
    });
  }
  return { next: LastEvaluatedKey?.['sk']?.S ?? null, failed };
};
