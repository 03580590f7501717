import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createArchive } from '../../../events/log/archive/create-archive.ts';
import { SEGMENT_COMMITS } from '../../../events/log/archive/segment.ts';
import { handOverAgain, keepAgain } from '../../../events/log/backup/again.ts';
import { historyOf } from '../../../events/log/backup/history.ts';
import { putHistory } from '../../../events/log/backup/put-history.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import { checkStream } from '../../../events/log/self-check.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';
import { fakeBucket } from '../../support/fake-bucket.ts';
import { catalogue, trust, writeHistory } from '../../support/journal-campaign/history.ts';
import { journaledHistory, textsOf } from '../../support/journaled-history.ts';
import { proposal } from '../../support/log.ts';

const client = testClient();
const patience = { wait: async () => undefined, random: () => 0.5 };
const school = 'larkfield-infant';
const COMMITS = SEGMENT_COMMITS + 44;
const history = journaledHistory(school, COMMITS);
const bucket = fakeBucket();
const archive = createArchive(bucket);
const hashes = history.map(({ read }) => Buffer.from(read.hash, 'base64url'));
/** The newest two are handed over again. */
const again = new Set([COMMITS - 1, COMMITS]);
/** The backup has what no segment has. */
const sources = () => ({
  school,
  archive,
  segments: new Set([1]),
  backedUp: new Map(
    history.slice(SEGMENT_COMMITS).map(({ entry, item }) => {
      const { position, at } = entry;
      return [position, { position, at, body: item['b']?.B ?? new Uint8Array() }] as const;
    }),
  ),
});
const restoredTo = (tables: TestTables, sender: Pick<DynamoDBClient, 'send'> = client) =>
  putHistory(
    { ...tables, ...patience, client: sender },
    { school, commits: historyOf(sources()), hashes, again },
  );
const logOn = (tables: TestTables) =>
  createEventLog({ client, tableName: tables.eventLog, trust, catalogue: createUpcaster(catalogue) });
const journalOn = (tables: TestTables) =>
  createJournal({
    client,
    tableName: tables.journal,
    readCommit: logOn(tables).readCommit,
    now: () => '2026-09-04T08:00:00.000Z',
    owner: 'relay-1',
    ...patience,
  });
const itemsOf = async (TableName: string) => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName, ConsistentRead: true }));
  return Items.map((item) => JSON.stringify(item)).toSorted();
};

beforeAll(async () => {
  await archive.putSegment(school, textsOf(history.slice(0, SEGMENT_COMMITS)));
});

describe('a history that is put into empty tables', () => {
  it('GOV-04 has the same texts at the same positions, and every stream is whole', async () => {
    const tables = await createTables('restore', client);
    await restoredTo(tables);
    const entries = await journalOn(tables).readJournal(school, 0, COMMITS + 1);
    expect(entries).toEqual(history.map(({ entry }) => entry));
    for (const { read } of history) {
      const key = { school, stream: read.commit.stream, id: read.commit.id };
      expect((await logOn(tables).readCommit(key, read.commit.commit))?.text).toBe(read.text);
    }
    for (const stream of new Set(history.map(({ read }) => read.commit.stream))) {
      const table = { client, tableName: tables.eventLog, catalogue: createUpcaster(catalogue) };
      expect(await checkStream(table, { school, stream, id: 'one' })).toMatchObject({ ok: true });
    }
  });

  it('GOV-04 is noted as published, but for what is handed over again in the end', async () => {
    const tables = await createTables('restore', client);
    const [index, journal] = [{ client, tableName: tables.journal }, journalOn(tables)];
    await keepAgain(index, school, [...again]);
    await restoredTo(tables);
    const open = async () =>
      (await journal.unpublished(school, '2026-10-01T00:00:00.000Z')).map(({ position }) => position);
    expect(await open()).toEqual([]);
    const all = history.map(({ read }) => read).slice(-12);
    const found = (await journal.journal(school, all)).filter(({ how }) => how === 'found');
    const positions = found.map(({ position }) => position);
    expect((await journal.notedOf(school, positions)).size).toBe(12);
    expect(await handOverAgain(index, school)).toBe(2);
    expect(await open()).toEqual([COMMITS - 1, COMMITS]);
  });

  it('GOV-04 is the same after any death and another run, and after one more', async () => {
    const whole = await createTables('restore', client);
    await restoredTo(whole);
    const [log, journal] = [await itemsOf(whole.eventLog), await itemsOf(whole.journal)];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 900 }), async (steps) => {
        const tables = await createTables('restore', client);
        let left = steps;
        const dying = {
          send: async (command: never) => {
            if (left === 0) throw new Error('dead');
            left -= 1;
            return client.send(command);
          },
        } as unknown as Pick<DynamoDBClient, 'send'>;
        await restoredTo(tables, dying).catch(() => undefined);
        for (let run = 0; run < 2; run += 1) await restoredTo(tables);
        expect(await itemsOf(tables.eventLog)).toEqual(log);
        expect(await itemsOf(tables.journal)).toEqual(journal);
      }),
      { numRuns: 2 },
    );
  });

  it('GOV-04 takes the same command again as the same, whatever its body, and appends behind it', async () => {
    const tables = await createTables('restore', client);
    await restoredTo(tables);
    const { commit } = history[0]!.read;
    const stream = await logOn(tables).load(
      { school, stream: commit.stream, id: commit.id },
      { stateVersion: 1, initialState: 0, evolve: (count: number) => count + 1 },
    );
    const sent = { ...proposal({ commandId: history.at(-4)!.read.commit.commandId }), actor: commit.actor };
    expect(await stream.replayOf({ ...sent, fingerprint: 'f' })).toMatchObject({ replayed: true });
    const next = proposal({ events: [{ type: 'Noted', occurredAt: sent.now, data: {} }], now: sent.now });
    expect(await stream.append(next)).toMatchObject({ commit: stream.commit + 1, replayed: false });
  });

  it('GOV-04 is refused where something else stands, or where what is read is not what was verified', async () => {
    const tables = await createTables('restore', client);
    const other = journaledHistory(school, 3);
    await writeHistory(client, tables.eventLog, other);
    await expect(restoredTo(tables)).rejects.toThrow('the deployment has another commit there');
    const empty = await createTables('restore', client);
    const wrong = putHistory(
      { ...empty, ...patience, client },
      { school, commits: historyOf(sources()), hashes: hashes.toReversed(), again },
    );
    await expect(wrong).rejects.toThrow('position 1 is not what was verified');
    expect(await itemsOf(empty.journal)).toEqual([]);
  });
});
