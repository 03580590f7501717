import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { allItems } from '../all-items.ts';
import { putAll } from './batches.ts';
import { findEntries, isKept } from './find-entries.ts';
import type { JournalDeps, JournalEntry } from './types.ts';

/**
 * What was published: an item for each run of positions that one batch published (sk the first, `p` the
 * last), and the position up to which all is (sk 0), up to which all is. Nothing is put but after the bus
 * took it, so a note too few costs a repeat, which consumers know by its id, and never an event. A later note
 * may shrink an earlier one, for the same reason. One small item a batch, not a write a commit.
 */
type PublishedDeps = Pick<JournalDeps, 'client' | 'tableName' | 'wait' | 'random'>;

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Sort key of the position up to which all is published. */
export const UP_TO = 0;
const ENTRIES_A_READ = 1000;

const keyOf = (school: string, sk: number) => ({ pk: { S: `${school}/~published` }, sk: { N: String(sk) } });
/** What is noted of a run; of one whose last is before its first, nothing. */
export const itemOf = (school: string, { first, last }: Run) => ({
  ...keyOf(school, first),
  p: { N: String(last) },
});

export const notePublished = (
  deps: PublishedDeps,
  school: string,
  positions: readonly number[],
): Promise<void> =>
  putAll(
    deps,
    runsOf(positions).map((run) => itemOf(school, run)),
  );

/** Two requests for any number of positions. */
export const notedOf = async (
  deps: PublishedDeps,
  school: string,
  positions: readonly number[],
): Promise<ReadonlySet<number>> => {
  const upTo = await readPublishedUpTo(deps, school);
  const above = positions.filter((position) => position > upTo);
  const runs = above.length === 0 ? [] : merged(await runsAfter(deps, school, upTo));
  const isNoted = (position: number): boolean =>
    position <= upTo || runs.some(({ first, last }) => first <= position && position <= last);
  return new Set(positions.filter(isNoted));
};

/** Positions as runs without gaps, in order. */
export const runsOf = (positions: readonly number[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    const open = runs.at(-1);
    if (open?.last === position - 1) runs[runs.length - 1] = { ...open, last: position };
    else runs.push({ first: position, last: position });
  }
  return runs;
};

/** Moves that position on its way, so that next time only what came since is read. */
export const unpublished = async (
  deps: PublishedDeps,
  school: string,
  until: string,
): Promise<readonly JournalEntry[]> => {
  const before = await readPublishedUpTo(deps, school);
  const runs = merged(await runsAfter(deps, school, before));
  const upTo = runs[0]?.first === before + 1 ? runs[0].last : before;
  if (upTo > before) await putAll(deps, [itemOf(school, { first: UP_TO, last: upTo })]);
  return withoutRuns(await entriesUntil(deps, school, upTo, until), runs);
};

/** Runs in the order of their beginnings, those that touch or overlap as one. */
const merged = (runs: readonly Run[]): readonly Run[] => {
  const whole: Run[] = [];
  for (const run of runs) {
    const open = whole.at(-1);
    if (open === undefined || run.first > open.last + 1) whole.push(run);
    else whole[whole.length - 1] = { ...open, last: Math.max(open.last, run.last) };
  }
  return whole;
};

const withoutRuns = (entries: readonly JournalEntry[], runs: readonly Run[]): readonly JournalEntry[] => {
  let next = 0;
  return entries.filter(({ position }) => {
    while ((runs[next]?.last ?? position) < position) next += 1;
    return position < (runs[next]?.first ?? Number.POSITIVE_INFINITY);
  });
};

const readPublishedUpTo = async ({ client, tableName }: PublishedDeps, school: string): Promise<number> => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: keyOf(school, UP_TO), ConsistentRead: true }),
  );
  return Number(Item?.['p']?.N ?? 0);
};

const runsAfter = async (
  { client, tableName }: PublishedDeps,
  school: string,
  upTo: number,
): Promise<readonly Run[]> => {
  const { pk, sk } = keyOf(school, upTo);
  const items = allItems((ExclusiveStartKey) =>
    client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk AND sk > :upTo',
        ExpressionAttributeValues: { ':pk': pk, ':upTo': sk },
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    ),
  );
  return Array.fromAsync(items, (item) => ({ first: Number(item['sk']?.N), last: Number(item['p']?.N) }));
};

const entriesUntil = async (
  deps: PublishedDeps,
  school: string,
  after: number,
  until: string,
): Promise<readonly JournalEntry[]> => {
  const entries: JournalEntry[] = [];
  for (let from = after; ; from += ENTRIES_A_READ) {
    // What a lost page had, nobody can publish; the rest goes on.
    const read = await findEntries(deps, school, from, ENTRIES_A_READ);
    const known = read.filter(isKept);
    entries.push(...known.filter(({ at }) => at <= until));
    if (read.length < ENTRIES_A_READ || (known.at(-1)?.at ?? '') > until) return entries;
  }
};
