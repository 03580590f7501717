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
import {
  copyCommits,
  faultsOf,
  notifiedOf,
  recordsOf,
  rowsOf,
  timesSent,
} from '../../support/delivery-campaign/observed.ts';
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
  // One set of keys and the same history; all that is made of it, who is notified among it, is each way's
  // own.
  const stormTables = { ...ownTables, keys: calmTables.keys };
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

const writeAll = async (on: World, school: string, commits: readonly Written[]): Promise<void> => {
  for (const commit of commits) await write(on.writer, school, commit);
  const [from, to] = [on.calmTables.eventLog, on.stormTables.eventLog];
  await copyCommits(on.client, { from, to }, keysOf(school, commits));
};
const keysOf = (school: string, commits: readonly Written[]) => [
  ...new Set(commits.map(({ subject }) => `${school}/${subject}`)),
];
const recordsFor = ({ client, calmTables }: World, school: string, commits: readonly Written[]) =>
  recordsOf(client, calmTables.eventLog, keysOf(school, commits));

/**
 * The history is written in waves, while the disturbed projectors are at work; the undisturbed day sees it
 * whole.
 */
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
  expect(await notifiedOf(on.client, on.stormTables.eventLog, run)).toEqual(
    await notifiedOf(on.client, on.calmTables.eventLog, run),
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

  it('GOV-04 INC-04 leads to the same read models, the same mail and the same record of who is notified as an undisturbed day', {
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
