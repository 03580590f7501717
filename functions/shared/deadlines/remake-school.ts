import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { coversKey } from './due-keys.ts';
import { type DuesDeps, remakeDues } from './remake-dues.ts';

/** Records computed again in one go; the rest is asked for by another message. */
const RECORDS_AT_ONCE = 25;

/**
 * Computes the due dates of a page of a school's records again: a policy took effect, or the calendar changed.
 * @returns where the next page begins; null at the end
 */
export const remakePage = async (deps: DuesDeps, school: string, after: string): Promise<string | null> => {
  const { client, tableName: TableName } = deps.table;
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: { ':pk': { S: coversKey(school) }, ':after': { S: after === '' ? ' ' : after } },
      ProjectionExpression: 'sk',
      Limit: RECORDS_AT_ONCE,
      ConsistentRead: true,
    }),
  );
  for (const { sk } of Items) {
    const [stream = '', id = ''] = sk?.S?.split('/') ?? [];
    await remakeDues(deps, { school, stream, id });
  }
  return LastEvaluatedKey === undefined ? null : (LastEvaluatedKey['sk']?.S ?? null);
};
