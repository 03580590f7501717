import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { digestAt } from '../../domain/kernel/digest.ts';
import { plusMinutes } from '../../domain/kernel/instant.ts';
import { digestKey } from '../shared/deadlines/due-keys.ts';
import { digestMessage } from '../shared/deadlines/due-messages.ts';
import type { RunDeps } from './run-deps.ts';

const GRACE_MINUTES = 5;

/** When the newest digest of a school was asked for; no row begins with a tilde. */
const sentKey = (school: string) => ({ pk: { S: `${school}/~due-sent` }, sk: { S: 'digest' } });

/**
 * Asks for the digest of the week once it is due and where there is anything in it. Asked for before it is
 * noted, so that a death in between asks twice, never never: anyone who sends, sends it once a person and
 * week.
 */
export const runDigest = async (deps: RunDeps, school: string, now: string): Promise<void> => {
  const { client, tableName: TableName } = deps.table;
  // A few minutes late, so that what was recorded before the hour is among the rows.
  const at = digestAt(plusMinutes(now, -GRACE_MINUTES));
  const { Item } = await client.send(
    new GetItemCommand({ TableName, Key: sentKey(school), ConsistentRead: true }),
  );
  if (Item?.['at']?.S !== undefined && Item['at'].S >= at) return;
  if (await isAnythingIn(deps, school, at)) await deps.toNotify(digestMessage({ school, at }));
  await client.send(new PutItemCommand({ TableName, Item: { ...sentKey(school), at: { S: at } } }));
};

const isAnythingIn = async (
  { table: { client, tableName: TableName } }: RunDeps,
  school: string,
  at: string,
): Promise<boolean> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk < :at',
      ExpressionAttributeValues: { ':pk': { S: digestKey(school) }, ':at': { S: `${at}~` } },
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return Items.length > 0;
};
