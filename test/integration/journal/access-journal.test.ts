import { randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessTenantOf } from '../../../domain/kernel/ids.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createAppendFirst } from '../../../events/log/append-first.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import { createLogReader } from '../../../events/log/log-reader.ts';
import type { ReadCommit } from '../../../events/log/types.ts';
import { createAccessJournal, type Reading } from '../../../functions/shared/access/access-journal.ts';
import { scanLog } from '../../../functions/sweep/scan-log.ts';
import { campaignRuns } from '../../support/campaign-size.ts';
import { countingClient } from '../../support/counting-client.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';

const upcaster = createUpcaster(catalogue);

/** How the one request of a reading goes: as it should, its answer lost and asked for again, or the function gone before or after it. */
const fates = ['well', 'answer lost', 'gone before', 'gone after'] as const;
type Fate = (typeof fates)[number];

/** The engine behind a wire on which that happens, one reading after the other. */
const onWire = (client: DynamoDBClient, fate: Fate): DynamoDBClient =>
  ({
    send: async (command: never) => {
      if (fate === 'gone before') throw new Error('gone');
      const answer = await client.send(command);
      if (fate === 'gone after') throw new Error('gone');
      return fate === 'answer lost' ? client.send(command) : answer;
    },
  }) as unknown as DynamoDBClient;

let tables: TestTables;
let runs = 0;
const client = testClient();

const recorderOn = (sent: DynamoDBClient) =>
  createAccessJournal({
    appendFirst: createAppendFirst({
      client: sent,
      tableName: tables.eventLog,
      trust: 'fernhill',
      catalogue: upcaster,
    }),
    clock: () => new Date('2026-10-06T09:30:00.000Z'),
    drawId: () => randomBytes(8).toString('hex'),
  });

const readingOf = (school: string, number: number): Reading => ({
  actor: 'p-101',
  roles: ['dsl'],
  row: 'incidents/read',
  correlationId: '0af7651916cd43dd8448eb211c80319c',
  school,
  stream: 'incidents',
  id: `inc-${number}`,
});

/** What stands in a school's access journal, in order, with what the log holds of each. */
const journaledOf = async (school: string) => {
  const tenant = accessTenantOf(school);
  const log = createLogReader({ client, tableName: tables.eventLog, catalogue: upcaster });
  const journal = createJournal({
    client,
    tableName: tables.journal,
    readCommit: log.readCommit,
    now: () => '2026-10-06T09:30:01.000Z',
    owner: 'observer',
    wait: async () => undefined,
    random: () => 0.5,
  });
  const entries = await journal.readJournal(tenant, 0, 1000);
  const reads = await Promise.all(
    entries.map(({ stream, id, commit }) => log.readCommit({ school: tenant, stream, id }, commit)),
  );
  return { entries, reads };
};

/** Hands every commit to some relays at once, each in an order of its own, as streams do. */
const relayed = async (school: string, relays: number): Promise<void> => {
  const tenant = accessTenantOf(school);
  const log = createLogReader({ client, tableName: tables.eventLog, catalogue: upcaster });
  const { schools } = await scanLog(client, tables.eventLog);
  const found = await Promise.all(
    (schools.get(tenant) ?? []).map(({ key, commit }) => log.readCommit(key, commit)),
  );
  const commits = found.filter((read): read is ReadCommit => read !== null);
  await Promise.all(
    Array.from({ length: relays }, async (_, relay) => {
      const journal = createJournal({
        client,
        tableName: tables.journal,
        readCommit: log.readCommit,
        now: () => '2026-10-06T09:30:01.000Z',
        owner: `relay-${relay}`,
        wait: async () => undefined,
        random: () => 0.5,
      });
      const own = commits.toSorted(() => (relay % 2 === 0 ? -1 : 1));
      for (let from = 0; from < own.length; from += 4)
        await journal.journal(tenant, own.slice(from, from + 4));
    }),
  );
};

const target = (read: ReadCommit | null) => read?.commit.events.map(({ data }) => data['id']).join();

beforeAll(async () => {
  tables = await createTables('access', client);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(() => vi.restoreAllMocks());

describe('the access journal of a school under many readers', () => {
  it('GOV-04 has every answered reading once, in one order without gaps, whatever happens on the wire', {
    timeout: 240_000,
  }, async () => {
    const plan = fc.record({
      readers: fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 24 }),
      relays: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ readers, relays }) => {
        runs += 1;
        const school = `school-${runs}`;
        const outcomes = await Promise.allSettled(
          readers.map((fate, number) =>
            recorderOn(onWire(client, fate)).recordRead(readingOf(school, number)),
          ),
        );
        const answered = outcomes.map(({ status }) => status === 'fulfilled');
        expect(answered).toEqual(readers.map((fate) => fate === 'well' || fate === 'answer lost'));
        await relayed(school, relays);
        const { entries, reads } = await journaledOf(school);
        const stored = readers.flatMap((fate, number) => (fate === 'gone before' ? [] : [`inc-${number}`]));
        expect(reads.map(target).toSorted()).toEqual(stored.toSorted());
        expect(entries.map(({ position }) => position)).toEqual(stored.map((_, index) => index + 1));
        expect(entries.map(({ hash }) => hash)).toEqual(reads.map((read) => read?.hash));
      }),
      { numRuns: campaignRuns(60), endOnFailure: true },
    );
  });

  it('GOV-04 costs each of a hundred readers at once one request, and nobody a second try', async () => {
    const { client: counted, requests } = countingClient();
    const { recordRead } = recorderOn(counted);
    await Promise.all(
      Array.from({ length: 100 }, (_, number) => recordRead(readingOf('school-busy', number))),
    );
    expect(requests).toEqual(Array.from({ length: 100 }, () => 'PutItemCommand'));
  });
});
