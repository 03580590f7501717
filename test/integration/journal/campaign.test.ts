import fc from 'fast-check';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { campaignRuns } from '../../support/campaign-size.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';
import { type Plan, runCampaign } from '../../support/journal-campaign/campaign.ts';
import { streams } from '../../support/journal-campaign/history.ts';
import { expectPromisesKept } from '../../support/journal-campaign/promises.ts';

const client = testClient();
let tables: TestTables;
let runs = 0;

beforeAll(async () => {
  tables = await createTables('campaign', client);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(() => vi.restoreAllMocks());

const aStream = fc.nat(streams.length - 1);
const step = fc.record({
  stream: aStream,
  facts: fc.array(aStream, { maxLength: 2 }),
  events: fc.integer({ min: 0, max: 3 }),
});
const death = fc.record({
  atRequest: fc.integer({ min: 1, max: 25 }),
  effect: fc.constantFrom('before' as const, 'after' as const),
});
const relay = fc.record({
  skew: fc.constantFrom(0, 0, 10_000, -10_000),
  deaths: fc.array(death, { maxLength: 3 }),
});
const batch = fc.record({
  relay: fc.nat(7),
  commits: fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }),
});
const fate = fc.oneof(
  { weight: 4, arbitrary: fc.nat(1023) },
  { weight: 1, arbitrary: fc.constant('throws' as const) },
);
const plan: fc.Arbitrary<Plan> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 10 }),
  relays: fc.array(relay, { minLength: 1, maxLength: 8 }),
  batches: fc.array(batch, { maxLength: 8 }),
  fates: fc.array(fate, { maxLength: 6 }),
});

/**
 * Whose request goes next is drawn too. What a request throws is kept from the scheduler, which would not
 * handle it.
 */
const taking =
  (scheduler: fc.Scheduler) =>
  async <T>(work: () => Promise<T>): Promise<T> => {
    let result = Promise.reject<T>(new Error('not done yet'));
    result.catch(() => undefined);
    await scheduler.scheduleFunction(async () => {
      result = work();
      await result.catch(() => undefined);
    })();
    return result;
  };

describe('a journal under relays that die, repeat and overtake each other', () => {
  it('GOV-04 places each commit once, in order and before its publication', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.scheduler(), async (drawn, scheduler) => {
        const schedule = taking(scheduler);
        runs += 1;
        const world = { client, tables, school: `school-${runs}`, schedule };
        const outcome = await scheduler.waitFor(runCampaign(world, drawn));
        await expectPromisesKept(world, outcome);
      }),
      { numRuns: campaignRuns(100), endOnFailure: true },
    );
  });
});
