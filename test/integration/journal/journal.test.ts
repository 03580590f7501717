import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import { AlteredCommit, UnjournalableCommit } from '../../../events/log/journal/errors.ts';
import { pageLimits } from '../../../events/log/journal/page.ts';
import type { Journal } from '../../../events/log/journal/types.ts';
import type { ReadCommit } from '../../../events/log/types.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';
import {
  catalogue,
  historyOf,
  type Step,
  trust,
  writeHistory,
} from '../../support/journal-campaign/history.ts';

const client = testClient();
let tables: TestTables;
let school: string;
let schools = 0;
const at = '2026-09-03T08:30:00.000Z';

const journalWith = (sender: Pick<DynamoDBClient, 'send'>): Journal => {
  const log = createEventLog({
    client,
    tableName: tables.eventLog,
    trust,
    catalogue: createUpcaster(catalogue),
  });
  const patience = { wait: async () => undefined, random: () => 0.5 };
  return createJournal({
    client: sender,
    tableName: tables.journal,
    readCommit: log.readCommit,
    now: () => at,
    owner: 'relay-1',
    ...patience,
  });
};
const recorded = async (...steps: readonly Partial<Step>[]): Promise<readonly ReadCommit[]> => {
  const history = historyOf(
    school,
    steps.map((step) => ({ stream: 0, facts: [], events: 1, ...step })),
  );
  await writeHistory(client, tables.eventLog, history);
  return history.map(({ read }) => read);
};
/** A relay that dies once its page is put. */
const dyingAfterItsPage = () => {
  const send = async (command: { input: { Item?: { h?: object; p?: object } } }) => {
    // A marker has a position and a hash; a page has no position of its own.
    if (command.input.Item?.p && command.input.Item.h) throw new Error('dead');
    return client.send(command as never);
  };
  return { send } as unknown as DynamoDBClient;
};

beforeAll(async () => {
  tables = await createTables('journal', client);
});
beforeEach(() => {
  schools += 1;
  school = `school-${schools}`;
});

describe('a journal', () => {
  it('GOV-04 is empty at first', async () => {
    const journal = journalWith(client);
    expect(await journal.headPosition(school)).toBe(0);
    expect(await journal.readJournal(school, 0, 10)).toEqual([]);
    expect(await journal.journal(school, [])).toEqual([]);
  });

  it('GOV-04 gives positions from 1 and keeps them', async () => {
    const commits = await recorded({}, { stream: 1 });
    const journal = journalWith(client);
    expect((await journal.journal(school, commits)).map(({ position, how }) => [position, how])).toEqual([
      [1, 'placed'],
      [2, 'placed'],
    ]);
    expect(
      (await journal.journal(school, [...commits].reverse())).map(({ position, how }) => [position, how]),
    ).toEqual([
      [1, 'found'],
      [2, 'found'],
    ]);
    expect(await journal.headPosition(school)).toBe(2);
  });

  it('GOV-04 says what stands where, with the hash and the time', async () => {
    const [commit] = await recorded({ stream: 1 });
    const journal = journalWith(client);
    await journal.journal(school, [commit!]);
    expect(await journal.readJournal(school, 0, 10)).toEqual([
      { position: 1, stream: 'devices', id: 'one', commit: 1, hash: commit!.hash, at },
    ]);
  });

  it('GOV-04 takes along the commits before it and its facts, from the log', async () => {
    const commits = await recorded({}, {}, { stream: 2 }, { stream: 1, facts: [0, 2] });
    const journaled = await journalWith(client).journal(school, [commits[3]!]);
    expect(journaled.map(({ read, how }) => [read.commit.stream, read.commit.commit, how])).toEqual([
      ['agreements', 1, 'taken-along'],
      ['agreements', 2, 'taken-along'],
      ['people', 1, 'taken-along'],
      ['devices', 1, 'placed'],
    ]);
  });

  it('GOV-04 refuses a commit whose stream begins with a gap', async () => {
    const [, second] = historyOf(
      school,
      [0, 0].map((stream) => ({ stream, facts: [], events: 1 })),
    ).map(({ read }) => read);
    await expect(journalWith(client).journal(school, [second!])).rejects.toThrow(UnjournalableCommit);
    expect(await journalWith(client).headPosition(school)).toBe(0);
  });

  it('GOV-04 knows a position although the relay died before it put the marker, and puts it later', async () => {
    const [first, second] = await recorded({}, { stream: 1 });
    await expect(journalWith(dyingAfterItsPage()).journal(school, [first!])).rejects.toThrow('dead');
    const journal = journalWith(client);
    expect(await journal.placeOf(first!.commit, 1)).toEqual({ position: 1, hash: first!.hash });
    expect(await journal.newestMarked(first!.commit)).toBeNull();
    await journal.journal(school, [second!]);
    expect(await journal.newestMarked(first!.commit)).toEqual({ commit: 1, position: 1, hash: first!.hash });
    expect(await journal.placesOf(school, [second!.commit, { ...first!.commit, commit: 9 }])).toEqual([
      { position: 2, hash: second!.hash },
      null,
    ]);
  });

  it('GOV-04 goes over several pages and is read from any position, in any portion', async () => {
    const count = 2 * pageLimits.commits + 20;
    const commits = await recorded(...Array.from({ length: count }, () => ({})));
    const journal = journalWith(client);
    await journal.journal(school, commits.slice(0, 7));
    await journal.journal(school, commits);
    expect(
      (await journal.readJournal(school, 0, 10_000)).map(({ commit, position }) => [commit, position]),
    ).toEqual(commits.map((_, index) => [index + 1, index + 1]));
    for (const [after, limit] of [
      [0, 3],
      [5, 4],
      [7, 250],
      [255, 4],
      [count - 1, 9],
      [count, 5],
    ] as const) {
      const wanted = Array.from({ length: Math.min(limit, count - after) }, (_, index) => after + index + 1);
      expect((await journal.readJournal(school, after, limit)).map(({ position }) => position)).toEqual(
        wanted,
      );
    }
  });

  it('GOV-04 refuses another commit under a journaled number, and what follows it', async () => {
    const [first] = await recorded({}, {});
    await journalWith(client).journal(school, [first!]);
    const forged = await recorded({}, {}, { stream: 1, facts: [0] });
    for (const commit of forged.slice(0, 2)) {
      await expect(journalWith(client).journal(school, [commit])).rejects.toThrow(AlteredCommit);
    }
    await expect(journalWith(client).journal(school, [forged[2]!])).rejects.toThrow(AlteredCommit);
    expect(await journalWith(client).headPosition(school)).toBe(1);
  });

  it('GOV-04 refuses two commits under one number in one batch', async () => {
    const batch = [...(await recorded({})), ...(await recorded({}))];
    await expect(journalWith(client).journal(school, batch)).rejects.toThrow(AlteredCommit);
    expect(await journalWith(client).headPosition(school)).toBe(0);
  });

  it('GOV-04 knows what nobody noted as published, no matter who published in which order', async () => {
    const journal = journalWith(client);
    await journal.journal(school, await recorded(...Array.from({ length: 12 }, () => ({}))));
    const open = async (until = at) =>
      (await journal.unpublished(school, until)).map(({ position }) => position);
    await journal.notePublished(school, [9, 5, 6]);
    await journal.notePublished(school, [1, 2, 3]);
    await journal.notePublished(school, []);
    expect(await open()).toEqual([4, 7, 8, 10, 11, 12]);
    expect([...(await journal.notedOf(school, [2, 4, 6, 9, 10]))]).toEqual([2, 6, 9]);
    await journal.notePublished(school, [1]);
    await journal.notePublished(school, [4, 5, 7]);
    expect(await open()).toEqual([8, 10, 11, 12]);
    expect(await open('2026-09-03T08:29:59.999Z')).toEqual([]);
    await journal.notePublished(school, [8, 9, 10, 11, 12]);
    expect(await open()).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('ORG-01 keeps every key below its school', async () => {
    await journalWith(client).journal(school, await recorded({}, { stream: 1 }));
    const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.journal }));
    expect(Items.filter(({ pk }) => !/^school-\d+(\/|$)/.test(pk?.S ?? ''))).toEqual([]);
  });
});
