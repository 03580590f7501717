import { PutItemCommand, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Composed } from './compose.ts';
import { VersionConflict } from './errors.ts';
import { logKey } from './key.ts';
import { judge, type Outcome } from './outcome.ts';
import { capacityWanted, type LogTable } from './table.ts';
import type { FactRef } from './types.ts';

/** Chance and waiting, injected so that tests need neither. */
export interface Patience {
  /** In [0, 1). */
  readonly random: () => number;
  /** @param ms milliseconds */
  readonly wait: (ms: number) => Promise<void>;
}

// At worst 300 ms of waiting: anyone who appends tries again from the start, which also sees what the others
// wrote.
const ATTEMPTS = 5;
const FIRST_WAIT_MS = 20;

/**
 * Writes the item if its number is free and no fact moved on. @throws VersionConflict when other transactions
 * never make way
 */
export const write = async (
  table: LogTable & Patience,
  item: Composed,
): Promise<Exclude<Outcome, { kind: 'busy' }>> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const outcome = await attemptWrite(table, item).catch(judge);
    if (outcome.kind !== 'busy') return outcome;
    if (attempt < ATTEMPTS) await table.wait(table.random() * FIRST_WAIT_MS * 2 ** (attempt - 1));
  }
  throw new VersionConflict(`${ATTEMPTS} attempts met other transactions at ${item.pk} or its facts`);
};

const attemptWrite = (table: LogTable, item: Composed): Promise<Outcome> =>
  item.commit.facts.length === 0 ? put(table, item) : transact(table, item);

const putOf = (table: LogTable, { pk, commit, body }: Composed) =>
  ({
    TableName: table.tableName,
    Item: { pk: { S: pk }, sk: { N: String(commit.commit) }, b: { B: body } },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  }) as const;

const put = async (table: LogTable, item: Composed): Promise<Outcome> => {
  const done = await table.client.send(
    new PutItemCommand({ ...putOf(table, item), ...capacityWanted(table) }),
  );
  table.observe?.({ operation: 'append', capacity: done.ConsumedCapacity?.CapacityUnits ?? 0 });
  return { kind: 'written' };
};

const transact = async (table: LogTable, item: Composed): Promise<Outcome> => {
  const checks = distinct(item.commit.facts).map((fact) => checkOf(table, fact));
  const done = await table.client.send(
    new TransactWriteItemsCommand({
      TransactItems: [{ Put: putOf(table, item) }, ...checks],
      ...capacityWanted(table),
    }),
  );
  const capacity = (done.ConsumedCapacity ?? []).reduce(
    (sum, { CapacityUnits = 0 }) => sum + CapacityUnits,
    0,
  );
  table.observe?.({ operation: 'append-relying', capacity });
  return { kind: 'written' };
};

/** The fact still stands as long as its stream has no next commit. */
const checkOf = (table: LogTable, fact: FactRef): TransactWriteItem => ({
  ConditionCheck: {
    TableName: table.tableName,
    Key: { pk: { S: logKey(fact) }, sk: { N: String(fact.commit + 1) } },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** DynamoDB refuses two operations on one item in a transaction. */
const distinct = (facts: readonly FactRef[]): readonly FactRef[] => [
  ...new Map(facts.map((fact) => [`${logKey(fact)}/${fact.commit}`, fact])).values(),
];
