import { randomBytes, randomUUID } from 'node:crypto';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { isTamperedItem } from '../../../events/log/errors.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import type { Observation } from '../../../events/log/table.ts';
import type { Fold, Proposal, StreamKey } from '../../../events/log/types.ts';
import { itemsOf, putItems } from '../../support/composed-items.ts';
import { countingClient } from '../../support/counting-client.ts';
import { createTables } from '../../support/dynamodb.ts';
import {
  entryMade,
  ledger,
  proposal,
  sampleCatalogue,
  type Tally,
  tally,
  usualEvent,
} from '../../support/log.ts';

const { client, requests } = countingClient();
const { eventLog: tableName } = await createTables('load', client);
const seen: Observation[] = [];
const log = createEventLog({
  client,
  tableName,
  trust: 'fernhill',
  catalogue: sampleCatalogue,
  observe: (one) => seen.push(one),
});

const grow = async <S>(
  key: StreamKey,
  fold: Fold<S>,
  commits: readonly Partial<Proposal>[],
): Promise<void> => {
  for (const changes of commits) await (await log.load(key, fold)).append(proposal(changes));
};
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const noise = (bytes: number): Proposal['events'][number] =>
  entryMade({ noise: randomBytes(bytes).toString('base64') });

beforeEach(() => {
  requests.length = 0;
  seen.length = 0;
});

describe('what a command costs', () => {
  it.each([1, 2, 3])('appends %i events of usual size in one request of one write unit', async (count) => {
    const key = ledger();
    await grow(
      key,
      tally,
      times(20, () => ({ events: times(count, usualEvent) })),
    );
    expect(requests).toEqual(times(20, () => ['QueryCommand', 'PutItemCommand']).flat());
    expect(seen.filter(({ operation }) => operation === 'append').map(({ capacity }) => capacity)).toEqual(
      times(20, () => 1),
    );
  });

  it('loads in one request of one read unit, whatever the length of the stream', async () => {
    const key = ledger();
    await grow(
      key,
      tally,
      times(40, () => ({ events: times(3, usualEvent) })),
    );
    seen.length = 0;
    requests.length = 0;
    const stream = await log.load(key, tally);
    expect(stream).toMatchObject({ commit: 40, version: 120, state: { entries: 120 } });
    expect(requests).toEqual(['QueryCommand']);
    expect(seen).toEqual([{ operation: 'load', capacity: 1 }]);
  });

  it('loads a stream of 10,000 events in one request of one read unit', async () => {
    const key = ledger();
    const events = 10_000;
    await putItems(
      client,
      tableName,
      await itemsOf(
        key,
        times(events, () => proposal({ events: [usualEvent()] })),
      ),
    );
    requests.length = 0;
    const stream = await log.load(key, tally);
    expect(stream).toMatchObject({ commit: events, version: events, state: { entries: events } });
    expect(requests).toEqual(['QueryCommand']);
    expect(seen).toEqual([{ operation: 'load', capacity: 1 }]);
  });

  it('finds an empty stream with one request', async () => {
    const stream = await log.load(ledger(), tally);
    expect(stream).toMatchObject({ commit: 0, version: 0, state: tally.initialState, recordedAt: null });
    expect(await stream.replayOf(proposal())).toBeNull();
    expect(requests).toEqual(['QueryCommand']);
  });
});

describe('a state too great for a snapshot every time', () => {
  const hoard: Fold<readonly string[]> = {
    stateVersion: 1,
    initialState: [],
    evolve: (state, { data }) => [...state, String(data['noise'])],
  };

  it('is found with a second request, and stored again after 32 commits', async () => {
    const key = ledger();
    await grow(
      key,
      hoard,
      times(60, () => ({ events: [noise(600)] })),
    );
    const snapshots: number[] = [];
    for await (const { commit } of log.commitsAfter(key, 0)) {
      requests.length = 0;
      const stored = await log.readCommit(key, commit.commit);
      if (stored !== null && 'unhashed' in stored && Object.hasOwn(stored.unhashed as object, 's'))
        snapshots.push(commit.commit);
    }
    const last = snapshots.findIndex((commit, index) => commit !== index + 1) - 1;
    expect(snapshots).toEqual([...times(last + 1, (index) => index + 1), last + 33]);
    requests.length = 0;
    const stream = await log.load(key, hoard);
    expect(stream.state).toHaveLength(60);
    expect(requests).toEqual(['QueryCommand', 'QueryCommand']);
    const refolded: string[] = [];
    for await (const { commit } of log.commitsAfter(key, 0))
      refolded.push(...commit.events.map(({ data }) => String(data['noise'])));
    expect(stream.state).toEqual(refolded);
  });

  it('loads a stream of more than 1 MB whole', async () => {
    const key = ledger();
    const forgetful: Fold<number> = { stateVersion: 1, initialState: 0, evolve: (state) => state + 1 };
    await grow(
      key,
      forgetful,
      times(14, () => ({ events: [noise(150_000)] })),
    );
    requests.length = 0;
    expect((await log.load(key, { ...forgetful, stateVersion: 2 })).state).toBe(14);
    expect(requests.length).toBeGreaterThan(2);
    let commits = 0;
    for await (const { commit } of log.commitsAfter(key, 2)) commits += commit.events.length;
    expect(commits).toBe(12);
  });
});

describe('a fold that changed', () => {
  const doubled: Fold<Tally> = {
    ...tally,
    stateVersion: 2,
    evolve: (state, event) => ({ ...tally.evolve(state, event), entries: state.entries + 2 }),
  };

  it('ignores states of another state version and folds again from the newest usable one, or from the start', async () => {
    const key = ledger();
    await grow(
      key,
      tally,
      times(5, () => ({})),
    );
    expect((await log.load(key, doubled)).state.entries).toBe(10);
    await grow(
      key,
      doubled,
      times(2, () => ({})),
    );
    expect((await log.load(key, doubled)).state.entries).toBe(14);
    await grow(
      key,
      tally,
      times(1, () => ({})),
    );
    expect((await log.load(key, tally)).state.entries).toBe(8);
    expect((await log.load(key, doubled)).state.entries).toBe(16);
  });

  it('folds events at their newest schema version and leaves what is stored as it was', async () => {
    const key = ledger();
    const older = createEventLog({
      client,
      tableName,
      trust: 'fernhill',
      catalogue: { ...sampleCatalogue, currentVersion: () => 1, upcast: (_, event) => event },
    });
    await (await older.load(key, { ...tally, stateVersion: 0 })).append(
      proposal({ events: [entryMade({ amount: 7 })] }),
    );
    expect((await log.load(key, tally)).state.last).toEqual({ amount: 7, lifted: true });
    expect((await log.readCommit(key, 1))?.commit.events).toMatchObject([{ v: 1, data: { amount: 7 } }]);
  });
});

describe('a stream that something else reached into', () => {
  it('is not loaded over a missing commit', async () => {
    const key = ledger(randomUUID());
    await grow(
      key,
      tally,
      times(4, () => ({})),
    );
    await client.send(
      new DeleteItemCommand({
        TableName: tableName,
        Key: { pk: { S: `larkfield-infant/ledgers/${key.id}` }, sk: { N: '2' } },
      }),
    );
    await expect(log.load(key, { ...tally, stateVersion: 9 })).rejects.toSatisfy(isTamperedItem);
    await expect(Array.fromAsync(log.commitsAfter(key, 0))).rejects.toSatisfy(isTamperedItem);
  });
});
