import { describe, expect, it } from 'vitest';
import { isCommitTooLarge, isIdempotencyMismatch, isVersionConflict } from '../../../events/log/errors.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import type { ReadCommit } from '../../../events/log/types.ts';
import { countingClient } from '../../support/counting-client.ts';
import { createTables } from '../../support/dynamodb.ts';
import { ledger, proposal, sampleCatalogue, tally } from '../../support/log.ts';

const { client, requests } = countingClient();
const { eventLog: tableName } = await createTables('append', client);
const log = createEventLog({ client, tableName, trust: 'fernhill', catalogue: sampleCatalogue });

const all = async (commits: AsyncIterable<ReadCommit>): Promise<ReadCommit[]> => {
  const read: ReadCommit[] = [];
  for await (const commit of commits) read.push(commit);
  return read;
};

/** What the shell does: reload and decide again after a conflict. */
const persist = async (key = ledger(), wanted = proposal()): Promise<number> => {
  for (;;) {
    const stream = await log.load(key, tally);
    const done = await stream
      .append(wanted)
      .catch((error: unknown) => (isVersionConflict(error) ? null : Promise.reject(error)));
    if (done !== null) return done.commit;
  }
};

describe('a commit takes the number that follows', () => {
  it('lets exactly one of 32 writers win each number, and shows the others nothing but a version conflict', async () => {
    const key = ledger();
    const streams = await Promise.all(Array.from({ length: 32 }, () => log.load(key, tally)));
    const first = await Promise.allSettled(streams.map((stream) => stream.append(proposal())));
    expect(first.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      first.filter((one) => one.status === 'rejected').every(({ reason }) => isVersionConflict(reason)),
    ).toBe(true);
    const numbers = await Promise.all(Array.from({ length: 32 }, () => persist(key)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, index) => index + 2));
    expect((await log.load(key, tally)).state.entries).toBe(33);
  });

  it('refuses a number that has gone stale, and a stream can be appended to again only after loading it again', async () => {
    const key = ledger();
    const stale = await log.load(key, tally);
    await stale.append(proposal());
    await expect(stale.append(proposal())).rejects.toSatisfy(isVersionConflict);
    expect((await (await log.load(key, tally)).append(proposal())).commit).toBe(2);
  });

  it('has no way to name a number: what a caller adds to a stream or a proposal changes nothing', async () => {
    const key = ledger();
    const invented = { ...(await log.load(key, tally)), commit: 41, version: 99 };
    const appended = await invented.append({
      ...proposal(),
      ...{ commit: 42, firstVersion: 100, prev: 'x' },
    });
    expect(appended).toMatchObject({ commit: 1, version: 1 });
    expect(await log.readCommit(key, 42)).toBeNull();
    expect((await log.readCommit(key, 1))?.commit).toMatchObject({ firstVersion: 1, prev: null });
  });

  it('chains every commit to the one before and lets recorded time rise although the clock stands still', async () => {
    const key = ledger();
    for (let count = 0; count < 3; count += 1)
      await persist(key, proposal({ events: [...proposal().events, ...proposal().events] }));
    const commits = await all(log.commitsAfter(key, 0));
    expect(commits.map(({ commit }) => commit.prev)).toEqual([null, commits[0]?.hash, commits[1]?.hash]);
    expect(commits.map(({ commit }) => commit.firstVersion)).toEqual([1, 3, 5]);
    expect(commits.map(({ commit }) => commit.recordedAt.slice(-5))).toEqual(['.000Z', '.001Z', '.002Z']);
  });

  it('takes a commit without events for a command that had nothing to do: all stays as it was but the number', async () => {
    const key = ledger();
    await persist(key, proposal({ events: [] }));
    expect(await log.load(key, tally)).toMatchObject({ commit: 1, version: 0, state: tally.initialState });
    await persist(key);
    const nothing = proposal({ events: [] });
    expect(await persist(key, nothing)).toBe(3);
    await persist(key);
    expect((await all(log.commitsAfter(key, 0))).map(({ commit }) => commit.firstVersion)).toEqual([
      1, 1, 2, 2,
    ]);
    const stream = await log.load(key, tally);
    expect(stream).toMatchObject({ commit: 4, version: 2, state: { entries: 2 } });
    expect(await stream.replayOf(nothing)).toMatchObject({
      commit: 3,
      version: 1,
      events: [],
      replayed: true,
    });
  });

  it('refuses a commit of a type that the catalogue does not have', async () => {
    const stream = await log.load(ledger(), tally);
    await expect(
      stream.append(proposal({ events: [{ ...proposal().events[0]!, type: 'Invented' }] })),
    ).rejects.toThrow('no event Invented');
  });

  it('refuses what DynamoDB or the bus would refuse before any request is made', async () => {
    const stream = await log.load(ledger(), tally);
    const noise = Array.from({ length: 700_000 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
    const before = requests.length;
    await expect(
      stream.append(proposal({ events: [{ ...proposal().events[0]!, data: { noise } }] })),
    ).rejects.toSatisfy(isCommitTooLarge);
    await expect(
      stream.append(
        proposal({ events: [{ ...proposal().events[0]!, data: { text: 'a'.repeat(1024 * 1024) } }] }),
      ),
    ).rejects.toSatisfy(isCommitTooLarge);
    expect(requests.length).toBe(before);
  });
});

describe('a command is done once', () => {
  it('gives a retried write whose answer was lost its first answer, once', async () => {
    const key = ledger();
    const wanted = proposal();
    const [once, retry] = await Promise.all([log.load(key, tally), log.load(key, tally)]);
    const first = await once.append(wanted);
    expect(await retry.append(wanted)).toEqual({ ...first, replayed: true });
    expect((await log.load(key, tally)).commit).toBe(1);
  });

  it('answers a repeat as the first time after other commits came in between, with one request', async () => {
    const key = ledger();
    const wanted = proposal();
    const first = await (await log.load(key, tally)).append(wanted);
    for (let count = 0; count < 7; count += 1) await persist(key);
    const stream = await log.load(key, tally);
    const before = requests.length;
    expect(await stream.replayOf(wanted)).toEqual({ ...first, replayed: true });
    expect(requests.slice(before)).toEqual(['GetItemCommand']);
    expect(await stream.append(wanted)).toEqual({ ...first, replayed: true });
    expect((await log.load(key, tally)).commit).toBe(8);
  });

  it('refuses the same command id with another body', async () => {
    const key = ledger();
    const wanted = proposal();
    const late = await log.load(key, tally);
    await (await log.load(key, tally)).append(wanted);
    const other = { ...wanted, fingerprint: 'BBBBBBBBBBBBBBBB' };
    await expect(late.append(other)).rejects.toSatisfy(isIdempotencyMismatch);
    await expect((await log.load(key, tally)).replayOf(other)).rejects.toSatisfy(isIdempotencyMismatch);
  });

  it('knows nothing of a command id when another actor sends it', async () => {
    const key = ledger();
    const wanted = proposal();
    await (await log.load(key, tally)).append(wanted);
    const stream = await log.load(key, tally);
    const others = { ...wanted, actor: { id: 'person-2', roles: [] } };
    expect(await stream.replayOf(others)).toBeNull();
    expect((await stream.append(others)).commit).toBe(2);
  });
});
