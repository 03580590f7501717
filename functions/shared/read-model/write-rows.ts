import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { unchangedSince } from './conditional-put.ts';
import { lostTransaction } from './lost-transaction.ts';
import type { Write } from './plan-writes.ts';
import type { ReadModelTable } from './read-model-table.ts';

/** Writes all or nothing; false when an item is not as it was read, or others were at work just then. */
export const writeRows = (
  { client, tableName }: ReadModelTable,
  writes: readonly Write[],
): Promise<boolean> => {
  const TransactItems = writes.map((write) => actionOf(tableName, write));
  return client.send(new TransactWriteItemsCommand({ TransactItems })).then(
    () => true,
    (error: unknown) => lostTransaction(error, false),
  );
};

const actionOf = (TableName: string, { pk, sk, attributes, revision }: Write): TransactWriteItem => {
  const Key = { pk: { S: pk }, sk: { S: sk } };
  const guard = revision === undefined ? {} : unchangedSince('r', revision);
  return attributes === null
    ? { Delete: { TableName, Key, ...guard } }
    : { Put: { TableName, Item: { ...Key, ...attributes }, ...guard } };
};
