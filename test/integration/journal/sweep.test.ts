import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Projection } from '../../../domain/kernel/projection.ts';
import type { Envelope } from '../../../events/catalogue/envelope.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import { checkStream } from '../../../events/log/self-check.ts';
import type { DeadLetter } from '../../../functions/shared/publishing/dead-letters.ts';
import { createToEnvelopes } from '../../../functions/shared/publishing/to-envelope.ts';
import { createHandler } from '../../../functions/sweep/handler.ts';
import type { SweepDeps } from '../../../functions/sweep/types.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';
import { catalogue, historyOf, trust, type Written, writeHistory } from '../../support/journal-campaign/history.ts';

const school = 'larkfield-infant';
const client = testClient();
const letters: DeadLetter[] = [];
const published: Envelope[] = [];
const send = vi.fn();
/** A device has a row from its second event on. */
const devicesOnLoan: Projection = {
  model: 'devices-on-loan',
  streams: { devices: (row, { version }) => (version > 1 ? { version } : row) },
};
let tables: TestTables;
let deps: SweepDeps;

const step = (stream: number, facts: readonly number[] = []) => ({ stream, facts, events: 1 });
const recorded = async (...steps: ReturnType<typeof step>[]): Promise<readonly Written[]> => {
  const history = historyOf(school, steps);
  await writeHistory(client, tables.eventLog, history);
  return history;
};
const journaled = async (history: readonly Written[]) =>
  deps.journal.journal(
    school,
    history.map(({ read }) => read),
  );
const rows = (model: string, commits: Readonly<Record<string, number>>) =>
  Promise.all(
    Object.entries(commits).map(([sk, c]) =>
      client.send(
        new PutItemCommand({ TableName: tables.readModel, Item: { pk: { S: `${school}/${model}` }, sk: { S: sk }, c: { N: `${c}` } } }),
      ),
    ),
  );
const ids = () => published.map(({ id, position }) => `${id} at ${position}`);
const forAges = { getRemainingTimeInMillis: () => 900_000 };
const sweep = (context = forAges) => createHandler(deps)(undefined, context);
const nothing = { journaled: 0, republished: 0, rung: 0, tampered: 0, unchecked: 0 };
let time: string;
const lateBy = (hours: number) => {
  time = new Date(Date.parse(time) + hours * 3_600_000).toISOString();
};
const remove = (stream: string, commit: number) =>
  client.send(new DeleteItemCommand({ TableName: tables.eventLog, Key: { pk: { S: `${school}/${stream}/one` }, sk: { N: `${commit}` } } }));

beforeEach(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  letters.length = 0;
  published.length = 0;
  send.mockReset().mockImplementation(async ({ input }) => {
    published.push(...input.Entries.map(({ Detail }: { Detail: string }) => JSON.parse(Detail)));
    return { Entries: input.Entries.map(() => ({ EventId: 'e' })) };
  });
  tables = await createTables('sweep', client);
  const patience = { wait: async () => undefined, random: () => 0.5 };
  const upcaster = createUpcaster(catalogue);
  const log = createEventLog({ client, tableName: tables.eventLog, trust, catalogue: upcaster });
  time = '2026-09-03T08:30:00.000Z';
  const now = () => time;
  deps = {
    client,
    eventLogTable: tables.eventLog,
    journalTable: tables.journal,
    readModelTable: tables.readModel,
    now,
    log,
    journal: createJournal({ client, tableName: tables.journal, readCommit: log.readCommit, now, owner: 'sweep', ...patience }),
    checkStream: (key) => checkStream({ client, tableName: tables.eventLog, catalogue: upcaster }, key),
    catalogue: upcaster,
    projections: [devicesOnLoan],
    bus: { send },
    busName: 'daybook',
    toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: 'https://example.org' }),
    deadLetters: async (letter) => void letters.push(letter),
    ...patience,
  };
});

describe('the daily sweep', () => {
  it('GOV-04 finds nothing to do where the relay and the projections did their work', async () => {
    await journaled(await recorded(step(0), step(1)));
    await rows('devices-on-loan', { 'devices/one': 1 });
    expect(await sweep()).toEqual({ ...nothing, streams: 2 });
    expect([...published, ...letters]).toEqual([]);
  });

  it('GOV-04 journals and publishes what no relay ever saw', async () => {
    const history = await recorded(step(0), step(0), step(0), step(2));
    await journaled(history.slice(0, 1));
    expect(await sweep()).toMatchObject({ journaled: 3 });
    // Which of the two streams comes first is open: a scan promises no order.
    expect(published.map(({ id }) => id).toSorted()).toEqual([
      'larkfield-infant/agreements/one/2',
      'larkfield-infant/agreements/one/3',
      'larkfield-infant/people/one/1',
    ]);
    expect(published.map(({ position }) => position)).toEqual([2, 3, 4]);
    expect(await sweep()).toMatchObject({ journaled: 0 });
  });

  it('DEV-02 rings again for the streams that a read model has not caught up with', async () => {
    await journaled(await recorded(step(1), step(1), step(0)));
    await rows('devices-on-loan', { 'devices/one': 1 });
    expect(await sweep()).toMatchObject({ journaled: 0, rung: 1 });
    expect(ids()).toEqual(['larkfield-infant/devices/one/2 at 2']);
  });

  it('DEV-02 rings for a stream whose row is missing', async () => {
    await journaled(await recorded(step(1), step(1)));
    expect(await sweep()).toMatchObject({ rung: 1 });
    expect(ids()).toEqual(['larkfield-infant/devices/one/2 at 2']);
  });

  it('DEV-02 leaves a stream alone that has no row to show', async () => {
    await journaled(await recorded(step(1)));
    expect(await sweep()).toMatchObject({ rung: 0 });
  });

  it('GOV-04 sets aside what can not be published even now', async () => {
    await recorded(step(0));
    send.mockRejectedValue(new Error('outage'));
    expect(await sweep()).toMatchObject({ journaled: 1 });
    expect(letters).toEqual([{ reason: 'not-published', key: 'larkfield-infant/agreements/one/1' }]);
  });

  it('GOV-04 reports a stream whose chain is broken, hands nothing of it on, and does the rest', async () => {
    const history = await recorded(step(0), step(0), step(0), step(2));
    await client.send(
      new DeleteItemCommand({ TableName: tables.eventLog, Key: { pk: { S: `${school}/agreements/one` }, sk: { N: '2' } } }),
    );
    expect(history).toHaveLength(4);
    expect(await sweep()).toMatchObject({ streams: 2, journaled: 1, tampered: 1 });
    expect(letters).toEqual([{ reason: 'gap', key: 'larkfield-infant/agreements/one/2' }]);
    expect(ids()).toEqual(['larkfield-infant/people/one/1 at 1']);
  });

  it.each([
    ['the end of a stream', 2],
    ['a whole stream', 1],
  ])('GOV-04 reports that %s was cut off', async (_, from) => {
    await journaled(await recorded(step(0), step(0), step(2)));
    for (let commit = from; commit <= 2; commit += 1) {
      const Key = { pk: { S: `${school}/agreements/one` }, sk: { N: `${commit}` } };
      await client.send(new DeleteItemCommand({ TableName: tables.eventLog, Key }));
    }
    expect(await sweep()).toMatchObject({ tampered: 1 });
    expect(letters).toEqual([{ reason: 'cut-off', key: 'larkfield-infant/agreements/one/2' }]);
  });

  it('GOV-04 reports a newest commit that was replaced, chain and all', async () => {
    await journaled(await recorded(step(0)));
    await recorded(step(0));
    expect(await sweep()).toMatchObject({ tampered: 1 });
    expect(letters).toEqual([{ reason: 'altered', key: 'larkfield-infant/agreements/one/1' }]);
  });

  it('GOV-04 reports a key that the log can not have written', async () => {
    await client.send(new PutItemCommand({ TableName: tables.eventLog, Item: { pk: { S: 'stray' }, sk: { N: '1' } } }));
    expect(await sweep()).toMatchObject({ tampered: 1 });
    expect(letters).toEqual([{ reason: 'malformed-key', key: 'stray' }]);
  });

  it('ORG-01 sweeps the other schools when one can not be swept, and says so in the end', async () => {
    await recorded(step(0));
    await writeHistory(client, tables.eventLog, historyOf('hollowbrook-primary', [step(0)]));
    await client.send(new PutItemCommand({ TableName: tables.journal, Item: { pk: { S: 'hollowbrook-primary' }, sk: { N: '1' } } }));
    await expect(sweep()).rejects.toThrow('1 of 2 schools could not be swept');
    expect(ids()).toEqual(['larkfield-infant/agreements/one/1 at 1']);
  });

  it('GOV-04 takes a stream that was born while it ran for what it is', async () => {
    await journaled(await recorded(step(0)));
    const { journal } = deps;
    const placesOf: typeof journal.placesOf = async (...asked) => {
      await journaled(await recorded(step(2)));
      return journal.placesOf(...asked);
    };
    deps = { ...deps, journal: { ...journal, placesOf } };
    expect(await sweep()).toEqual({ ...nothing, streams: 1 });
    expect(letters).toEqual([]);
  });

  it('GOV-04 publishes what was journaled but never published, once it is an hour old, and only once', async () => {
    const history = await recorded(step(0), step(0), step(2));
    await journaled(history);
    await deps.journal.notePublished(school, [1]);
    expect(await sweep()).toMatchObject({ republished: 0 });
    lateBy(1);
    expect(await sweep()).toMatchObject({ republished: 2, journaled: 0 });
    expect(ids()).toEqual(['larkfield-infant/agreements/one/2 at 2', 'larkfield-infant/people/one/1 at 3']);
    lateBy(24);
    expect(await sweep()).toMatchObject({ republished: 0 });
  });

  it('GOV-04 publishes the next night what the bus did not take', async () => {
    await recorded(step(0));
    const accepting = send.getMockImplementation();
    send.mockRejectedValue(new Error('outage'));
    expect(await sweep()).toMatchObject({ journaled: 1, republished: 0 });
    send.mockReset().mockImplementation(accepting!);
    lateBy(24);
    expect(await sweep()).toMatchObject({ journaled: 0, republished: 1 });
    expect(ids()).toEqual(['larkfield-infant/agreements/one/1 at 1']);
  });

  it('GOV-04 never publishes again what is not as it was journaled', async () => {
    await journaled(await recorded(step(0), step(2)));
    await recorded(step(0));
    await remove('people', 1);
    lateBy(24);
    expect(await sweep()).toMatchObject({ republished: 0, tampered: 2 });
    // A scan gives the streams in no order that is promised.
    expect(letters.toSorted((a, b) => a.reason.localeCompare(b.reason))).toEqual([
      { reason: 'altered', key: 'larkfield-infant/agreements/one/1' },
      { reason: 'cut-off', key: 'larkfield-infant/people/one/1' },
    ]);
    expect(published).toEqual([]);
  });

  it.each(['undecodable', 'replaced'])('DEV-02 rings for the other streams when one is %s', async (how) => {
    await journaled(await recorded(step(1), step(1)));
    const other = historyOf(school, [step(1), step(1)], 'two');
    await writeHistory(client, tables.eventLog, other);
    await journaled(other);
    if (how === 'replaced') await recorded(step(1), step(1));
    else {
      const Item = { pk: { S: `${school}/devices/one` }, sk: { N: '2' }, b: { B: Buffer.from('nonsense') } };
      await client.send(new PutItemCommand({ TableName: tables.eventLog, Item }));
    }
    expect(await sweep()).toMatchObject({ rung: 1, tampered: 1 });
    expect(letters).toEqual([{ reason: 'altered', key: 'larkfield-infant/devices/one/2' }]);
    expect(ids()).toEqual(['larkfield-infant/devices/two/2 at 4']);
  });

  it('GOV-04 hands over for every school before it checks, and goes on at night where it stopped the night before', async () => {
    const checked: string[] = [];
    const checkStream: typeof deps.checkStream = async (key) => {
      checked.push(`${key.school}/${key.id}`);
      return { ok: true, commits: 1, head: null };
    };
    deps = { ...deps, checkStream };
    const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `i-${String(index).padStart(2, '0')}`);
    for (const [of, count] of [
      ['a-school', 12],
      ['b-school', 5],
    ] as const) {
      for (const id of idsOf(count)) {
        const history = historyOf(of, [step(0)], id);
        await writeHistory(client, tables.eventLog, history);
        await deps.journal.journal(
          of,
          history.map(({ read }) => read),
        );
      }
    }
    const late = historyOf('b-school', [step(2)], 'late');
    await writeHistory(client, tables.eventLog, late);
    const night = async (groups: number) => {
      checked.length = 0;
      let left = groups + 3;
      return sweep({ getRemainingTimeInMillis: () => (left-- > 0 ? 900_000 : 1000) });
    };
    expect(await night(1)).toMatchObject({ journaled: 1, unchecked: 10 });
    expect(checked).toEqual(['b-school/late', ...idsOf(8).map((id) => `a-school/${id}`)]);
    const second = await night(3);
    expect(checked.slice(0, 4)).toEqual(
      idsOf(12)
        .slice(8)
        .map((id) => `a-school/${id}`),
    );
    expect(second.unchecked).toBeLessThan(10);
    const third = await night(20);
    expect(third.unchecked).toBe(0);
    expect(new Set(checked).size).toBe(18);
  });

  it.each(['1.5', '1e30', '-1'])('ORG-01 hands over the rest of a school that holds an item numbered %s', async (N) => {
    const history = await recorded(step(0), step(2));
    await journaled(history.slice(0, 1));
    const Item = { pk: { S: `${school}/agreements/one` }, sk: { N }, b: { B: Buffer.from('nonsense') } };
    await client.send(new PutItemCommand({ TableName: tables.eventLog, Item }));
    expect(await sweep()).toMatchObject({ journaled: 1 });
    expect(letters[0]).toMatchObject({ reason: 'malformed-key', key: expect.stringContaining('larkfield-infant/agreements/one/') });
    expect(ids()).toEqual(['larkfield-infant/people/one/1 at 2']);
  });

  it('ORG-01 hands over the rest of a school of which a stream can not be folded, and says so in the end', async () => {
    await recorded(step(0), step(2));
    const { checkStream: check } = deps;
    const checkStream: typeof check = async (key) =>
      key.stream === 'agreements' ? Promise.reject(new TypeError('no such event')) : check(key);
    deps = { ...deps, checkStream };
    await expect(sweep()).rejects.toThrow('1 of 1 schools could not be swept');
    expect(ids()).toEqual(['larkfield-infant/people/one/1 at 1']);
  });
});
