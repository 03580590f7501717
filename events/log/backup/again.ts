import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { CheckpointsTable } from '../checkpoints/items-in.ts';
import { putAll } from '../journal/batches.ts';
import { itemOf, UP_TO } from '../journal/published.ts';
import { checkId } from '../key.ts';

/** Beside the journal; no school holds a slash. */
const keyOf = (school: string) => ({ pk: { S: `${checkId('school', school)}/~restored` }, sk: { N: '0' } });
const positionsIn = z.array(z.int());

/**
 * Keeps which positions of a restored journal are to be handed over again, once its lists are there; what a run
 * before kept, stays.
 */
export const keepAgain = async (
  { client, tableName }: CheckpointsTable,
  school: string,
  positions: readonly number[],
): Promise<void> => {
  const Item = { ...keyOf(school), u: { S: JSON.stringify(positions) } };
  const put = { TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
  await client.send(new PutItemCommand(put)).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
};

/**
 * Takes back the notes that they were published, so that the next sweep publishes them: what follows from
 * them may have followed, or not. @returns how many there were
 */
export const handOverAgain = async (table: CheckpointsTable, school: string): Promise<number> => {
  const { client, tableName } = table;
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: keyOf(school), ConsistentRead: true }),
  );
  const positions = positionsIn.parse(JSON.parse(Item?.['u']?.S ?? '[]'));
  if (positions.length === 0) return 0;
  await takeBack(table, school, positions);
  // Handed over once: another run has nothing to hand over.
  const done = { ...keyOf(school), u: { S: '[]' } };
  await client.send(new PutItemCommand({ TableName: tableName, Item: done }));
  return positions.length;
};

/**
 * A later note may shrink an earlier one: these are of nothing, and all that is noted above them is looked at
 * once more, since a sweep may have been here before.
 */
const takeBack = async (
  table: CheckpointsTable,
  school: string,
  positions: readonly number[],
): Promise<void> => {
  const upTo = { first: UP_TO, last: Math.min(...positions) - 1 };
  const none = positions.map((position) => ({ first: position, last: position - 1 }));
  await putAll(
    table,
    [...none, upTo].map((run) => itemOf(school, run)),
  );
};
