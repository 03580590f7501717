import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createArchive } from '../../../events/log/archive/create-archive.ts';
import { ArchiveConflict, MissingObject } from '../../../events/log/archive/errors.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import type { Journal } from '../../../events/log/journal/types.ts';
import { readCommits } from '../../../events/log/read-commits.ts';
import {
  createReplay,
  type FoundPosition,
  type Replay,
  type ReplayedCommit,
} from '../../../events/log/replay/replay.ts';
import { localClient } from '../../../infra/local/local-client.ts';
import { type ObjectServer, startObjects } from '../../../infra/local/objects/object-server.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';
import {
  catalogue,
  historyOf,
  trust,
  type Written,
  writeHistory,
} from '../../support/journal-campaign/history.ts';

const client = testClient();
const school = 'larkfield-infant';
const bucket = 'archive';
const history = historyOf(
  school,
  Array.from({ length: 300 }, (_, index) => ({
    stream: index % 4,
    facts: [(index + 1) % 4],
    events: 1 + (index % 3),
  })),
);
const patience = { wait: async () => undefined, random: () => 0.5 };
let tables: TestTables;
let objects: ObjectServer;
let s3: S3Client;
let journal: Journal;
let archived: Replay;
let fromLog: Replay;
const damaged: string[] = [];

beforeAll(async () => {
  [tables, objects] = await Promise.all([createTables('replay', client), startObjects(null)]);
  await objects.createBucket(bucket);
  s3 = new S3Client(localClient(objects.endpoint));
  await writeHistory(client, tables.eventLog, history);
  const { readCommit } = createEventLog({
    client,
    tableName: tables.eventLog,
    trust,
    catalogue: createUpcaster(catalogue),
  });
  const now = () => '2026-09-03T08:30:00.000Z';
  journal = createJournal({
    client,
    tableName: tables.journal,
    readCommit,
    now,
    owner: 'relay-1',
    ...patience,
  });
  for (let from = 0; from < history.length; from += 100) {
    const reads = history.slice(from, from + 100).map(({ read }) => read);
    await journal.journal(school, reads);
  }
  const sources = {
    ...journal,
    readCommits: (of: string, refs: Parameters<typeof readCommits>[2]) =>
      readCommits({ client, tableName: tables.eventLog, ...patience }, of, refs),
  };
  fromLog = createReplay({ ...sources, readSegment: null });
  archived = createReplay({
    ...sources,
    readSegment: createArchive({ client: s3, bucket }).readSegment,
    damaged: (one) => void damaged.push(one),
  });
});
afterAll(async () => {
  s3.destroy();
  await objects.stop();
});

const found = (replay: Replay, after: number, until?: number): Promise<readonly FoundPosition[]> =>
  Array.fromAsync(replay.after(school, after, until === undefined ? {} : { until }));
const all = async (replay: Replay, after: number, until?: number): Promise<readonly ReplayedCommit[]> =>
  (await found(replay, after, until)).flatMap((one) => (one.standing === 'intact' ? [one] : []));
const tampered = async (replay: Replay) =>
  (await found(replay, 0)).filter(({ standing }) => standing !== 'intact');
const withoutSource = ({ source: _, ...rest }: ReplayedCommit) => rest;
const archive = () => createArchive({ client: s3, bucket });
const archiveAll = async () => {
  await archive().putSegment(school, await texts());
};
const texts = async () =>
  (await all(fromLog, 0, 256)).map(({ position, at, read }) => ({ position, at, text: read.text }));
const key = `${school}/segments/0000000000000001`;
/** Changes the log behind its back, and puts it right again. */
const without = async ({ item }: Written, look: () => Promise<void>) => {
  await client.send(
    new DeleteItemCommand({ TableName: tables.eventLog, Key: { pk: item['pk']!, sk: item['sk']! } }),
  );
  await look();
  await client.send(new PutItemCommand({ TableName: tables.eventLog, Item: item }));
};

describe('replay from tables and bucket', () => {
  it('GOV-04 gives every commit in journal order, from the log as from the archive', async () => {
    await archiveAll();
    const expected = history.map(({ read }) => read.hash);
    expect((await all(fromLog, 0)).map(({ read }) => read.hash)).toEqual(expected);
    const [one, other] = [await all(archived, 0), await all(fromLog, 0)];
    expect(one.map(withoutSource)).toEqual(other.map(withoutSource));
    expect(one).toHaveLength(300);
    expect((await all(archived, 250, 260)).map(withoutSource)).toEqual(
      other.slice(250, 260).map(withoutSource),
    );
    expect(await archived.head(school)).toBe(300);
  });

  it('GOV-04 needs the log only for the tail, once the rest is archived', async () => {
    await without(history[99]!, async () => {
      expect(await all(archived, 0)).toHaveLength(300);
      expect(await tampered(fromLog)).toMatchObject([{ standing: 'missing', position: 100 }]);
    });
    await without(history[299]!, async () => {
      expect(await tampered(archived)).toMatchObject([{ standing: 'missing', position: 300 }]);
    });
  });

  it('GOV-04 goes on with the log where a segment is gone', async () => {
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    expect(await all(archived, 0)).toHaveLength(300);
    await archiveAll();
  });

  it('GOV-04 reads the log where a segment was damaged, naming its key', async () => {
    const { bytes } = (await objects.objects()).find((one) => one.key === key)!;
    const put = (Body: Uint8Array) => s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body }));
    await put(bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte)));
    damaged.length = 0;
    expect(await all(archived, 0)).toHaveLength(300);
    expect(damaged).toEqual([key]);
    await put(bytes);
  });

  it('GOV-04 finds a segment that was made again with another text: the journal vouches for it', async () => {
    const forged = (await texts()).map((one) =>
      one.position === 7 ? { ...one, text: one.text.replace('thing-0', 'thing-9') } : one,
    );
    await expect(archive().putSegment(school, forged)).rejects.toThrow(ArchiveConflict);
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    await archive().putSegment(school, forged);
    damaged.length = 0;
    const { read, source } = (await all(archived, 0))[6]!;
    expect([read.text, source, damaged]).toEqual([history[6]!.read.text, 'log', [key]]);
  });
});

describe('the archive on S3', () => {
  it('GOV-04 keeps tiles and checkpoints, and says what is not there', async () => {
    const tile = { level: 1, index: 0, width: 2 };
    await expect(archive().readTile(school, tile)).rejects.toThrow(MissingObject);
    await archive().putTile(school, tile, Buffer.alloc(64, 5));
    await archive().putTile(school, tile, Buffer.alloc(64, 5));
    expect(Buffer.from(await archive().readTile(school, tile))).toEqual(Buffer.alloc(64, 5));
    expect(await archive().readCheckpoint(school, 600)).toBeNull();
    await archive().putCheckpoint(school, 600, 'note\n');
    await expect(archive().putCheckpoint(school, 600, 'other\n')).rejects.toThrow(ArchiveConflict);
    expect(await archive().readCheckpoint(school, 600)).toBe('note\n');
  });
});
