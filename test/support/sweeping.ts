import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, vi } from 'vitest';
import type { Projection } from '../../domain/kernel/projection.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import { createUpcaster } from '../../events/catalogue/upcast.ts';
import { createArchive } from '../../events/log/archive/create-archive.ts';
import { createCheckpoints } from '../../events/log/checkpoints/create-checkpoints.ts';
import { createEventLog } from '../../events/log/event-log.ts';
import { createReadFound } from '../../events/log/found-commits.ts';
import { createJournal } from '../../events/log/journal/create-journal.ts';
import { checkStream } from '../../events/log/self-check.ts';
import { createOperationStore } from '../../functions/shared/operations/operation-store.ts';
import { createSweepReports } from '../../functions/shared/operations/sweep-report.ts';
import type { DeadLetter } from '../../functions/shared/publishing/dead-letters.ts';
import { createToEnvelopes } from '../../functions/shared/publishing/to-envelope.ts';
import { createHandler } from '../../functions/sweep/handler.ts';
import type { SweepDeps, SweepResult } from '../../functions/sweep/types.ts';
import { createTables, testClient } from './dynamodb.ts';
import { fakeBucket } from './fake-bucket.ts';
import { catalogue, historyOf, trust, type Written, writeHistory } from './journal-campaign/history.ts';
import { keysNamed } from './keys-named.ts';

export const school = 'larkfield-infant';

/** A device has a row from its second event on. */
const devicesOnLoan: Projection = {
  model: 'devices-on-loan',
  streams: { devices: (row, { version }) => (version > 1 ? { version } : row) },
};

export const step = (stream: number, facts: readonly number[] = []) => ({ stream, facts, events: 1 });

/** What a sweep that found nothing to do answers, but for the number of streams. */
export const nothing = {
  ...{ journaled: 0, republished: 0, rung: 0, dues: 0, unnotified: 0 },
  ...{ tampered: 0, unjournaled: 0, differing: 0, unchecked: 0, checkpoints: 0 },
  compared: expect.any(Number),
};

/** The sweep on tables of its own, with a bus and dead letters that keep what they get. */
export const sweepSite = async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const client = testClient();
  const letters: DeadLetter[] = [];
  const published: Envelope[] = [];
  const send = vi.fn().mockImplementation(async ({ input }) => {
    published.push(...input.Entries.map(({ Detail }: { Detail: string }) => JSON.parse(Detail)));
    return { Entries: input.Entries.map(() => ({ EventId: 'e' })) };
  });
  const tables = await createTables('sweep', client);
  const patience = { wait: async () => undefined, random: () => 0.5 };
  const upcaster = createUpcaster(catalogue);
  const log = createEventLog({ client, tableName: tables.eventLog, trust, catalogue: upcaster });
  const bucket = fakeBucket();
  let [time, signed] = ['2026-09-03T08:30:00.000Z', 0];
  const now = () => time;
  const deps: SweepDeps = {
    client,
    trust,
    eventLogTable: tables.eventLog,
    journalTable: tables.journal,
    readModelTable: tables.readModel,
    now,
    log,
    journal: createJournal({
      client,
      tableName: tables.journal,
      readCommit: log.readCommit,
      now,
      owner: 'sweep',
      ...patience,
    }),
    checkStream: (key, visit) =>
      checkStream({ client, tableName: tables.eventLog, catalogue: upcaster }, key, undefined, visit),
    readFound: createReadFound({
      log: { client, tableName: tables.eventLog },
      journal: { client, tableName: tables.journal },
      trust,
    }),
    archive: createArchive({ client: bucket.client, bucket: bucket.bucket }),
    signedSize: async () => signed,
    checkpoints: createCheckpoints({ client, tableName: tables.journal }),
    checkpointKeys: keysNamed(`daybook/${trust}`),
    catalogue: upcaster,
    operations: createOperationStore({ client, tableName: tables.readModel }),
    reports: createSweepReports({ client, tableName: tables.readModel }),
    projections: [devicesOnLoan],
    deadlineStreams: [],
    policyAt: async () => ({ version: null, settings: {}, effectiveFrom: null, keptSince: null }),
    deliveries: { get: async () => null },
    bus: { send },
    busName: 'daybook',
    toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: 'https://example.org' }),
    deadLetters: async (letter) => void letters.push(letter),
    ...patience,
  };
  const itemOf = (stream: string, commit: string) => ({
    pk: { S: `${school}/${stream}/one` },
    sk: { N: commit },
  });

  return {
    client,
    tables,
    deps,
    letters,
    published,
    send,
    recorded: async (...steps: ReturnType<typeof step>[]): Promise<readonly Written[]> => {
      const history = historyOf(school, steps);
      await writeHistory(client, tables.eventLog, history);
      return history;
    },
    journaled: (history: readonly Written[], of = school) =>
      deps.journal.journal(
        of,
        history.map(({ read }) => read),
      ),
    rows: (pk: string, commits: Readonly<Record<string, number>>) =>
      Promise.all(
        Object.entries(commits).map(([sk, c]) => {
          // What the projection gives at that commit, of streams whose commits have one event each.
          const row = pk === devicesOnLoan.model && c > 1 ? { row: { S: `{"version":${c}}` } } : {};
          const Item = { pk: { S: `${school}/${pk}` }, sk: { S: sk }, c: { N: `${c}` }, ...row };
          return client.send(new PutItemCommand({ TableName: tables.readModel, Item }));
        }),
      ),
    report: () => createSweepReports({ client, tableName: tables.readModel }).get(),
    ids: () => published.map(({ id, position }) => `${id} at ${position}`),
    sweep: (
      changes: Partial<SweepDeps> = {},
      left = () => 900_000,
      event: unknown = undefined,
    ): Promise<SweepResult | null> =>
      createHandler({ ...deps, ...changes })(event, { getRemainingTimeInMillis: left }),
    /** The archive, and how far a checkpoint covers it. */
    archive: createArchive({ client: bucket.client, bucket: bucket.bucket }),
    objects: bucket.objects,
    signedTo: (size: number) => {
      signed = size;
    },
    lateBy: (hours: number) => {
      time = new Date(Date.parse(time) + hours * 3_600_000).toISOString();
    },
    remove: (stream: string, commit: number) =>
      client.send(new DeleteItemCommand({ TableName: tables.eventLog, Key: itemOf(stream, `${commit}`) })),
    /** Puts something that no command wrote. */
    forge: (stream: string, commit: string) =>
      client.send(
        new PutItemCommand({
          TableName: tables.eventLog,
          Item: { ...itemOf(stream, commit), b: { B: Buffer.from('nonsense') } },
        }),
      ),
  };
};
export type SweepSite = Awaited<ReturnType<typeof sweepSite>>;
