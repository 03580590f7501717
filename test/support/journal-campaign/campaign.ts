import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import type { Journal } from '../../../events/log/journal/types.ts';
import { createHandler } from '../../../functions/relay/handler.ts';
import { createToEnvelopes } from '../../../functions/shared/publishing/to-envelope.ts';
import type { TestTables } from '../dynamodb.ts';
import { type CallFate, createFakeBus, type FakeBus } from './fake-bus.ts';
import {
  catalogue,
  historyOf,
  insertRecord,
  type Step,
  trust,
  type Written,
  writeHistory,
} from './history.ts';
import { type Death, type Life, liveUntil } from './life.ts';

export interface Relay {
  /** How far its clock is off, milliseconds: enough of it makes the lease worthless. */
  readonly skew: number;
  /** One for each of its first lives. */
  readonly deaths: readonly Death[];
}

export interface Plan {
  readonly steps: readonly Step[];
  readonly relays: readonly Relay[];
  /** Which relay is handed which commits, in which batches: any, repeated, in any order. */
  readonly batches: readonly { readonly relay: number; readonly commits: readonly number[] }[];
  readonly fates: readonly CallFate[];
}

export interface World {
  readonly client: DynamoDBClient;
  readonly tables: TestTables;
  readonly school: string;
  /** Decides whose request goes next. */
  readonly schedule: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface Outcome {
  readonly history: readonly Written[];
  readonly journal: Journal;
  readonly bus: FakeBus;
}

/** Lambda tries a batch without end; a test gives up. */
const MAX_TRIES = 60;

/**
 * Lets all relays work through what they are handed, dying and living again, and answers what is left behind.
 */
export const runCampaign = async (world: World, plan: Plan): Promise<Outcome> => {
  const history = historyOf(world.school, plan.steps);
  await writeHistory(world.client, world.tables.eventLog, history);
  const journal = journalOf(world, {
    client: world.client,
    now: () => new Date(0).toISOString(),
    owner: 'observer',
  });
  const bus = createFakeBus(journal, world.school, plan.fates);
  const clock = { now: Date.parse('2026-09-03T08:30:00.000Z') };
  const handed = withLeftOvers(plan, history.length);
  await Promise.all(
    plan.relays.map((relay, index) =>
      runRelay(
        { world, bus, clock, relay, owner: `relay-${index}` },
        batchesOf(handed, index, plan.relays.length, history),
      ),
    ),
  );
  return { history, journal, bus };
};

/** Every commit is handed over at least once: what the plan forgot comes last, newest first. */
const withLeftOvers = ({ batches }: Plan, count: number): Plan['batches'] => {
  const known = batches.map(({ relay, commits }) => ({
    relay,
    commits: commits.map((commit) => commit % count),
  }));
  const seen = new Set(known.flatMap(({ commits }) => commits));
  const forgotten = Array.from({ length: count }, (_, index) => count - 1 - index).filter(
    (index) => !seen.has(index),
  );
  return [...known, ...forgotten.map((commit) => ({ relay: commit, commits: [commit] }))];
};

const batchesOf = (
  batches: Plan['batches'],
  relay: number,
  relays: number,
  history: readonly Written[],
): DynamoDBRecord[][] =>
  batches
    .filter((batch) => batch.relay % relays === relay)
    .map(({ commits }) => commits.map((commit, index) => insertRecord(history[commit]!, `${index + 1}`)));

interface RelayRun {
  readonly world: World;
  readonly bus: FakeBus;
  readonly clock: { now: number };
  readonly relay: Relay;
  readonly owner: string;
}

const runRelay = async (run: RelayRun, batches: readonly DynamoDBRecord[][]): Promise<void> => {
  const deaths = [...run.relay.deaths];
  let life = liveUntil(deaths.shift(), run.world.schedule);
  for (const batch of batches) {
    let left = batch;
    for (let tries = 0; left.length > 0; tries += 1) {
      if (tries === MAX_TRIES) throw new Error('the batch never gets done');
      const { batchItemFailures } = await handlerIn(run, life)({ Records: left });
      if (life.isOver()) life = liveUntil(deaths.shift(), run.world.schedule);
      else left = from(left, batchItemFailures[0]?.itemIdentifier);
    }
  }
};

/** What Lambda hands over again: all from the first record that was named on. */
const from = (records: DynamoDBRecord[], sequence: string | undefined): DynamoDBRecord[] => {
  const first = records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === sequence);
  return first < 0 ? [] : records.slice(first);
};

type JournalParts = Pick<Parameters<typeof createJournal>[0], 'client' | 'now' | 'owner'> &
  Partial<Pick<Parameters<typeof createJournal>[0], 'wait'>>;

const journalOf = ({ tables, client }: World, parts: JournalParts): Journal => {
  const log = createEventLog({
    client: parts.client as DynamoDBClient,
    tableName: tables.eventLog,
    trust,
    catalogue: createUpcaster(catalogue),
  });
  const wait = async () => undefined;
  return createJournal({
    wait,
    random: () => 0.5,
    tableName: tables.journal,
    readCommit: log.readCommit,
    ...parts,
    client: parts.client ?? client,
  });
};

const handlerIn = ({ world, bus, clock, relay, owner }: RelayRun, life: Life) => {
  const client = {
    send: (command: never) => life.step(() => world.client.send(command)),
  } as unknown as DynamoDBClient;
  const wait = async (milliseconds: number) => {
    clock.now += milliseconds;
    await life.step(async () => undefined);
  };
  const now = () => new Date(clock.now + relay.skew).toISOString();
  return createHandler({
    trustId: trust,
    journal: journalOf(world, { client, now, owner, wait }),
    bus: { send: (command: never) => life.step(() => bus.put(command)) } as never,
    busName: 'daybook',
    toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: 'https://example.org/schemas' }),
    deadLetters: async ({ reason }) => {
      throw new Error(`nothing is to be set aside here, but was: ${reason}`);
    },
    wait,
    random: () => 0.5,
  });
};
