import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readCommits, type StoredCommit, UNREADABLE } from '../../../../events/log/read-commits.ts';
import { historyOf } from '../../../support/journal-campaign/history.ts';

const school = 'larkfield-infant';
const history = historyOf(
  school,
  Array.from({ length: 150 }, (_, index) => ({ stream: index % 3, facts: [], events: 1 })),
);
const dynamodb = mockClient(DynamoDBClient);
const wait = vi.fn(async () => undefined);
const table = { client: new DynamoDBClient({}), tableName: 'Log', wait, random: () => 0.5 };
const refs = history.map(({ read: { commit } }) => commit);
const hashOf = (read: StoredCommit) => (read === null || read === UNREADABLE ? read : read.hash);
const placeOf = (key: Record<string, { S?: string; N?: string }>) => `${key['pk']?.S} ${key['sk']?.N}`;
const stored = new Map(history.map(({ item }) => [placeOf(item as never), item]));

/** A table that hands out at most so many items a request. */
const answering = (most: number, without: ReadonlySet<string> = new Set()) =>
  dynamodb
    .on(BatchGetItemCommand)
    .callsFake(async ({ RequestItems }: { RequestItems: { Log: { Keys: never[] } } }) => {
      const { Keys } = RequestItems.Log;
      const given = Keys.slice(0, most)
        .map(placeOf)
        .filter((place) => !without.has(place));
      const left = Keys.slice(most);
      return {
        Responses: { Log: given.map((place) => stored.get(place)!).reverse() },
        UnprocessedKeys: left.length > 0 ? { Log: { Keys: left } } : {},
      };
    });

beforeEach(() => {
  dynamodb.reset();
  wait.mockClear();
});

describe('many commits of the log at once', () => {
  it('GOV-04 come in the order asked for, whatever order the table answers in', async () => {
    answering(100);
    expect((await readCommits(table, school, refs)).map(hashOf)).toEqual(
      history.map(({ read }) => read.hash),
    );
    expect(dynamodb.commandCalls(BatchGetItemCommand)).toHaveLength(2);
    expect(wait).not.toHaveBeenCalled();
  });

  it('GOV-04 are all there also when every answer leaves most of them out, after a wait for each', async () => {
    answering(10);
    expect((await readCommits(table, school, refs)).map(hashOf)).toEqual(
      history.map(({ read }) => read.hash),
    );
    expect(wait).toHaveBeenCalledTimes(14);
  });

  it('GOV-04 are given up when the table never hands one out', async () => {
    answering(0);
    await expect(readCommits(table, school, refs)).rejects.toThrow('Log left 150 items undone after 8 tries');
  });

  it('GOV-04 are null where the log holds none', async () => {
    answering(100, new Set([placeOf(history[4]!.item as never)]));
    const reads = await readCommits(table, school, refs);
    expect(reads.indexOf(null)).toBe(4);
    expect(reads.filter((read) => read === null)).toHaveLength(1);
    expect(await readCommits(table, school, [])).toEqual([]);
  });

  it('GOV-04 that the log can not have written are said to be so, each in its place', async () => {
    const [{ item }] = [history[0]!];
    dynamodb
      .on(BatchGetItemCommand)
      .resolves({ Responses: { Log: [{ ...item, b: { B: new Uint8Array([1, 0, 3]) } }] } });
    expect(await readCommits(table, school, refs.slice(0, 2))).toEqual([UNREADABLE, null]);
  });
});
