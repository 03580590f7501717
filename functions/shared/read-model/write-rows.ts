import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Write } from './plan.ts';
import type { ReadModelTable } from './read-model-table.ts';

/** Why a transaction may be cancelled although nothing is wrong with it. @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const PASSING = ['ConditionalCheckFailed', 'TransactionConflict', 'ProvisionedThroughputExceeded', 'ThrottlingError'];

/** Writes all or nothing; false when an item is not as it was read, or others were at work just then. */
export const writeRows = ({ client, tableName }: ReadModelTable, writes: readonly Write[]): Promise<boolean> => {
  const TransactItems = writes.map((write) => actionOf(tableName, write));
  return client.send(new TransactWriteItemsCommand({ TransactItems })).then(() => true, lostRace);
};

const actionOf = (TableName: string, { pk, sk, attributes, revision }: Write): TransactWriteItem => {
  const Key = { pk: { S: pk }, sk: { S: sk } };
  const guard = revision === undefined ? {} : guardOf(revision);
  return attributes === null ? { Delete: { TableName, Key, ...guard } } : { Put: { TableName, Item: { ...Key, ...attributes }, ...guard } };
};

const guardOf = (revision: number | null) =>
  revision === null
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'r = :previous', ExpressionAttributeValues: { ':previous': { N: String(revision) } } };

const lostRace = (error: unknown): boolean => {
  if (error instanceof ConditionalCheckFailedException) return false;
  if (error instanceof TransactionConflictException || error instanceof TransactionInProgressException) return false;
  const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
  if (reasons.length > 0 && reasons.every(({ Code = 'None' }) => Code === 'None' || PASSING.includes(Code))) return false;
  throw error;
};
