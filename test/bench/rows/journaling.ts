import { setTimeout } from 'node:timers/promises';
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import type { JournalEntry } from '../../../events/log/journal/types.ts';
import type { ReadCommit } from '../../../events/log/types.ts';
import { putItems } from '../../support/composed-items.ts';
import { catalogue, historyOf, trust } from '../../support/journal-campaign/history.ts';
import { createTable, type Engine } from '../engine.ts';
import { type Item, itemBytes, writeUnits } from '../harness/units.ts';

const BATCH = 10;

export interface Journaled {
  readonly relays: number;
  readonly commits: number;
  /**
   * Write units for each commit, refused puts included: pages, markers, the lease, and the notes of what was
   * published.
   */
  readonly writeUnits: number;
  /** Puts of a page for each page that stood. */
  readonly tries: number;
  /** Commits lost, doubled, or journaled before the one that they follow. */
  readonly faults: number;
}

/**
 * So many relays at once over one school's commits: each has its shards, whole streams in order, ten records
 * a batch.
 */
export const measureJournaling = async (
  engine: Engine,
  relays: number,
  commits: number,
): Promise<Journaled> => {
  const school = `school-${relays}`;
  const logTable = await createTable(engine, `journaled-log-${relays}`, ['pk', 'sk']);
  const journalTable = await createTable(engine, `journal-${relays}`, ['pk', 'sk']);
  const count = { units: 0, tries: 0, pages: 0 };
  const log = createEventLog({
    client: engine.plain,
    tableName: logTable,
    trust,
    catalogue: createUpcaster(catalogue),
  });
  const journalOf = (client: DynamoDBClient, owner: string) =>
    createJournal({
      client,
      tableName: journalTable,
      readCommit: log.readCommit,
      now: () => new Date().toISOString(),
      owner,
      wait: async (milliseconds) => void (await setTimeout(milliseconds)),
      random: Math.random,
    });
  const relay = async (shard: readonly ReadCommit[], at: number): Promise<void> => {
    const journal = journalOf(counting(engine.plain, school, count), `relay-${at}`);
    for (let from = 0; from < shard.length; from += BATCH) {
      const journaled = await journal.journal(school, shard.slice(from, from + BATCH));
      await journal.notePublished(
        school,
        journaled.map(({ position }) => position),
      );
    }
  };
  const shards = await shardsOf({ engine, logTable, school, relays, commits });
  await Promise.all(shards.map(relay));
  const entries = await journalOf(engine.plain, 'reader').readJournal(school, 0, commits + 1);
  return {
    relays,
    commits,
    writeUnits: count.units / commits,
    tries: count.tries / count.pages,
    faults: faultsOf(entries, commits),
  };
};

const faultsOf = (entries: readonly JournalEntry[], commits: number): number => {
  const newest = new Map<string, number>();
  const displaced = entries.filter(({ stream, id, commit, position }, at) => {
    const before = newest.get(`${stream}/${id}`) ?? 0;
    newest.set(`${stream}/${id}`, commit);
    return position !== at + 1 || commit !== before + 1;
  });
  return displaced.length + Math.abs(commits - entries.length);
};

interface Count {
  units: number;
  tries: number;
  pages: number;
}
interface Sent {
  readonly Item?: Item;
}

/**
 * Counts what AWS would bill: a refused put costs as much as one that stands. A page is what lies under the
 * school itself.
 */
const counting = (client: DynamoDBClient, school: string, count: Count): DynamoDBClient => {
  const send = async (command: { readonly input: Sent }): Promise<unknown> => {
    const { Item } = command.input;
    if (Item !== undefined) count.units += writeUnits(itemBytes(Item));
    if (!(command instanceof PutItemCommand) || Item?.['pk']?.S !== school)
      return client.send(command as never);
    count.tries += 1;
    const answer: unknown = await client.send(command);
    count.pages += 1;
    return answer;
  };
  return { send } as unknown as DynamoDBClient;
};

interface Shards {
  readonly engine: Engine;
  readonly logTable: string;
  readonly school: string;
  readonly relays: number;
  readonly commits: number;
}

const shardsOf = async ({
  engine,
  logTable,
  school,
  relays,
  commits,
}: Shards): Promise<readonly (readonly ReadCommit[])[]> => {
  const shards: ReadCommit[][] = Array.from({ length: relays }, () => []);
  for (let thing = 0; thing < commits / 4; thing += 1) {
    const id = `6d1f0c3e-52c7-4be1-9a55-${String(thing).padStart(12, '0')}`;
    const history = historyOf(
      school,
      [0, 1, 1, 2].map((stream) => ({ stream, facts: [], events: 1 })),
      id,
    );
    await putItems(
      engine.plain,
      logTable,
      history.map(({ item }) => item),
    );
    shards[thing % relays]?.push(...history.map(({ read }) => read));
  }
  return shards;
};
