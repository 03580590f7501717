import { setTimeout } from 'node:timers/promises';
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createJournal } from '../../../events/log/journal/create-journal.ts';
import type { ReadCommit } from '../../../events/log/types.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';
import { catalogue, historyOf, trust, writeHistory } from '../../support/journal-campaign/history.ts';

const COMMITS = 320;
const BATCH = 10;
/** Design, section 10: at 4 relays with batches of 10. */
const MOST_UNITS_A_COMMIT = 4;

const client = testClient();
let tables: TestTables;

beforeAll(async () => {
  tables = await createTables('units', client);
});

/**
 * Counts the write units that the engine reports; a put that is refused costs what the item would have cost,
 * and reports nothing.
 */
const countingClient = (count: (units: number) => void): DynamoDBClient => {
  const send = async (command: { input: Record<string, unknown>; constructor: { name: string } }) => {
    if (!/^(PutItem|BatchWriteItem)/.test(command.constructor.name)) return client.send(command as never);
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer: unknown = await client.send(command as never).catch((error: unknown) => {
      if (error instanceof ConditionalCheckFailedException)
        count(Math.ceil(JSON.stringify(command.input['Item']).length / 1024));
      throw error;
    });
    const { ConsumedCapacity } = answer as {
      ConsumedCapacity: { CapacityUnits: number } | { CapacityUnits: number }[];
    };
    for (const { CapacityUnits } of [ConsumedCapacity].flat()) count(CapacityUnits);
    return answer;
  };
  return { send } as unknown as DynamoDBClient;
};

/** Each relay has its shards: whole streams, in order; ids as long as uuids. */
const shardsOf = async (school: string, relays: number): Promise<readonly ReadCommit[][]> => {
  const shards: ReadCommit[][] = Array.from({ length: relays }, () => []);
  for (let thing = 0; thing < COMMITS / 4; thing += 1) {
    const id = `6d1f0c3e-52c7-4be1-9a55-${String(thing).padStart(12, '0')}`;
    const history = historyOf(
      school,
      [0, 1, 1, 2].map((stream) => ({ stream, facts: [], events: 1 })),
      id,
    );
    await writeHistory(client, tables.eventLog, history);
    shards[thing % relays]?.push(...history.map(({ read }) => read));
  }
  return shards;
};

const unitsACommit = async (relays: number): Promise<number> => {
  const school = `with-${relays}`;
  let units = 0;
  const counting = countingClient((more) => {
    units += more;
  });
  const log = createEventLog({
    client,
    tableName: tables.eventLog,
    trust,
    catalogue: createUpcaster(catalogue),
  });
  const relay = async (commits: readonly ReadCommit[], index: number) => {
    const journal = createJournal({
      client: counting,
      tableName: tables.journal,
      readCommit: log.readCommit,
      now: () => new Date().toISOString(),
      owner: `relay-${index}`,
      wait: async (milliseconds) => void (await setTimeout(milliseconds)),
      random: Math.random,
    });
    for (let from = 0; from < commits.length; from += BATCH) {
      const journaled = await journal.journal(school, commits.slice(from, from + BATCH));
      await journal.notePublished(
        school,
        journaled.map(({ position }) => position),
      );
    }
  };
  await Promise.all((await shardsOf(school, relays)).map(relay));
  return units / COMMITS;
};

describe('what journaling costs', () => {
  it.each([1, 4])('GOV-04 stays within the write units of the design with %i relays', async (relays) => {
    const units = await unitsACommit(relays);
    process.stdout.write(
      `journal: ${units.toFixed(2)} write units a commit with ${relays} relays, batches of ${BATCH}\n`,
    );
    expect(units).toBeLessThanOrEqual(MOST_UNITS_A_COMMIT);
  });
});
