import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { JournalDeps } from './types.ts';

type LeaseDeps = Pick<JournalDeps, 'client' | 'tableName' | 'now' | 'owner' | 'wait' | 'random'>;

/** How long a relay that died keeps others waiting, at most. */
const LEASE_MS = 2000;
/** 30 waits of 20 to 60 ms: about 1.2 s, then a relay goes on without the lease. */
const patience = { tries: 30, shortestMs: 20, spreadMs: 40 };

/**
 * Does the work while other relays of the school wait, or at least try to: they cost each other many lost
 * pages otherwise. Only thrift rests on it, never correctness: without the lease, or with clocks that differ,
 * the work is done all the same.
 */
export const underLease = async <T>(deps: LeaseDeps, school: string, work: () => Promise<T>): Promise<T> => {
  const isHeld = await acquire(deps, school).catch(() => false);
  try {
    return await work();
  } finally {
    if (isHeld) await release(deps, school).catch(() => undefined);
  }
};

/** Looks before it tries again: a read costs a fifth of a write that fails. */
const acquire = async (deps: LeaseDeps, school: string): Promise<boolean> => {
  for (let tries = 0; tries < patience.tries; tries += 1) {
    if ((tries === 0 || (await isFree(deps, school))) && (await claim(deps, school))) return true;
    await deps.wait(patience.shortestMs + deps.random() * patience.spreadMs);
  }
  return false;
};

const keyOf = (school: string) => ({ pk: { S: `${school}/~lease` }, sk: { N: '0' } });
const milliseconds = (deps: LeaseDeps): number => Date.parse(deps.now());

const isFree = async (deps: LeaseDeps, school: string): Promise<boolean> => {
  const { Item } = await deps.client.send(
    new GetItemCommand({ TableName: deps.tableName, Key: keyOf(school), ConsistentRead: true }),
  );
  return Number(Item?.['until']?.N ?? 0) < milliseconds(deps);
};

const claim = (deps: LeaseDeps, school: string): Promise<boolean> =>
  write(deps, school, milliseconds(deps) + LEASE_MS, {
    ConditionExpression: 'attribute_not_exists(pk) OR #until < :now',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':now': { N: String(milliseconds(deps)) } },
  });

/** A put, not a delete: relays have no right to delete anything from the journal. */
const release = (deps: LeaseDeps, school: string): Promise<boolean> =>
  write(deps, school, 0, {
    ConditionExpression: '#owner = :owner',
    ExpressionAttributeNames: { '#owner': 'owner' },
    ExpressionAttributeValues: { ':owner': { S: deps.owner } },
  });

type Condition = Pick<
  PutItemCommand['input'],
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const write = async (
  deps: LeaseDeps,
  school: string,
  until: number,
  condition: Condition,
): Promise<boolean> => {
  try {
    const Item = { ...keyOf(school), owner: { S: deps.owner }, until: { N: String(until) } };
    await deps.client.send(new PutItemCommand({ TableName: deps.tableName, Item, ...condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
