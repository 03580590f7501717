import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { composeLog, composeSeals } from '../../../functions/shared/lambda/compose.ts';
import { campaignRuns } from '../../support/campaign-size.ts';
import { runCalmly } from '../../support/delivery-campaign/calm.ts';
import { diceOf } from '../../support/delivery-campaign/dice.ts';
import {
  ground,
  type Happening,
  type Written,
  write,
  writtenOf,
} from '../../support/delivery-campaign/history.ts';
import { faultsOf, recordsOf, rowsOf, timesSent } from '../../support/delivery-campaign/observed.ts';
import { kms, siteOn, trust } from '../../support/delivery-campaign/site.ts';
import { runStormily } from '../../support/delivery-campaign/stormy.ts';
import { createTables, testClient } from '../../support/dynamodb.ts';

const nth = fc.nat(1);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constantFrom('incident' as const, 'action' as const), incident: nth }),
  fc.record({ kind: fc.constantFrom('sign' as const, 'withdraw' as const), parent: nth }),
  fc.record({ kind: fc.constantFrom('lend' as const, 'return' as const), device: nth, parent: nth }),
);
/** Both parents are known from the beginning and have signed, as a loan demands. */
const beginning: readonly Happening[] = [0, 1].flatMap((parent) => [
  { kind: 'role', parent } as const,
  { kind: 'sign', parent } as const,
]);

const world = async (fate = { isTaken: () => true }) => {
  const client = testClient();
  const calmTables = await createTables('calm');
  const ownTables = await createTables('storm');
  // One log and one set of keys; journal, read models and deliveries are each way's own.
  const stormTables = { ...ownTables, eventLog: calmTables.eventLog, keys: calmTables.keys };
  const env = {
    TRUST_ID: trust,
    EVENT_LOG_TABLE: calmTables.eventLog,
    KEYS_TABLE: calmTables.keys,
    MASTER_KEY_ID: 'alias/daybook',
  };
  const writer = { log: composeLog(client, env), ...composeSeals({ dynamo: client, kms }, env) };
  const calm = siteOn(client, calmTables);
  const storm = siteOn(client, stormTables, () => fate.isTaken());
  return { client, calmTables, stormTables, writer, calm, storm, fate };
};
type World = Awaited<ReturnType<typeof world>>;

const writeAll = async ({ writer }: World, school: string, commits: readonly Written[]): Promise<void> => {
  for (const commit of commits) await write(writer, school, commit);
};
const recordsFor = ({ client, calmTables }: World, school: string, commits: readonly Written[]) =>
  recordsOf(client, calmTables.eventLog, [...new Set(commits.map(({ subject }) => `${school}/${subject}`))]);

/** The history is written in waves, while the disturbed projectors are at work; the undisturbed day sees it whole. */
const compare = async (
  on: World,
  school: string,
  happenings: readonly Happening[],
  seed: number,
): Promise<void> => {
  const run = randomUUID().slice(0, 8);
  const dice = diceOf(seed);
  const commits = [...beginning, ...happenings].map((one) => writtenOf(run, one));
  const cut = 1 + dice.roll(commits.length);
  const waves = [commits.slice(0, cut), commits].map((part, wave) => async () => {
    await writeAll(on, school, wave === 0 ? part : part.slice(cut));
    return recordsFor(on, school, part);
  });
  on.fate.isTaken = () => !dice.isLucky(0.1);
  await runStormily(on.storm, waves, dice);
  await runCalmly(on.calm, await recordsFor(on, school, commits));
  expect(await rowsOf(on.client, on.stormTables, school, run)).toEqual(
    await rowsOf(on.client, on.calmTables, school, run),
  );
  expect(faultsOf(timesSent(on.calm.mail.splice(0)), timesSent(on.storm.mail.splice(0)))).toEqual([]);
};

describe('delivery at least once, in any order', () => {
  let on: World;
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    on = await world();
    await writeAll(on, 'larkfield-infant', ground);
    const records = await recordsFor(on, 'larkfield-infant', ground);
    await runCalmly(on.calm, records);
    await runCalmly(on.storm, records);
  });
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 leads to the same read models and the same mail as an undisturbed day', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 4 }), fc.nat(), (happenings, seed) =>
        compare(on, 'larkfield-infant', happenings, seed),
      ),
      { numRuns: campaignRuns(100) },
    );
  });
});
