import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { campaignRuns } from '../../../support/campaign-size.ts';
import { shelving, type World, worldOf } from '../../../support/rebuilding/world.ts';

/**
 * One rebuild: how far its first invocation comes, whether it is tried again, and how long after the one
 * before it begins.
 */
interface Planned {
  readonly dies: number | null;
  readonly after: boolean;
  readonly isRetried: boolean;
  readonly isTwice: boolean;
  readonly minutes: number;
}

const planned: fc.Arbitrary<Planned> = fc.record({
  dies: fc.option(fc.nat(30)),
  after: fc.boolean(),
  isRetried: fc.boolean(),
  isTwice: fc.boolean(),
  minutes: fc.constantFrom(1, 31),
});
const writes = fc.array(fc.constantFrom('l-1', 'l-2', 'l-3', 'b-0', 'b-1'), { minLength: 1, maxLength: 8 });

/** Newest commit of each stream of which a projector has heard to the end. */
type Known = Map<string, number>;

/** Appends, journals, and only then tells the projector, once or twice; a message that failed comes again. */
const writer = async (
  world: World,
  turn: () => Promise<void>,
  ids: readonly string[],
  known: Known,
): Promise<void> => {
  const bells: Promise<void>[] = [];
  for (const [index, id] of ids.entries()) {
    await turn();
    world.append(id);
    const commit = world.commits.get(id) ?? 0;
    await turn();
    world.journalize(id);
    const bell = async () => {
      await turn();
      await world.deliver(id).catch(() => world.deliver(id));
      known.set(id, Math.max(known.get(id) ?? 0, commit));
    };
    for (let times = 0; times <= index % 2; times += 1) bells.push(bell());
  }
  await Promise.all(bells);
};

/** Anyone who reads sees at least what had been projected before. */
const reader = async (world: World, turn: () => Promise<void>, known: Known): Promise<void> => {
  for (let times = 0; times < 4; times += 1) {
    await turn();
    const expected = new Map(known);
    const rows = await world.all();
    for (const [id, commit] of expected) {
      expect(rows.find((row) => row.id === id)?.commit ?? 0).toBeGreaterThanOrEqual(commit);
    }
  }
};

const rebuilder = async (
  world: World,
  turn: () => Promise<void>,
  plans: readonly Planned[],
): Promise<void> => {
  for (const [index, { dies, after, isRetried, isTwice, minutes }] of plans.entries()) {
    await turn();
    world.clock.ms += minutes * 60_000;
    await world.request(`op-${index}`);
    const first = world.invoke(`op-${index}`, { dies, after }).catch(() => undefined);
    if (isTwice) await world.invoke(`op-${index}`).catch(() => undefined);
    await first;
    if (isRetried) await world.invoke(`op-${index}`).catch(() => undefined);
  }
};

/** All that stands in the table when each commit is applied by itself and stored. */
const oneByOne = async (ids: readonly string[]): Promise<readonly string[]> => {
  const calm = worldOf(undefined, shelving);
  for (const id of ids) {
    calm.append(id);
    calm.journalize(id);
    await calm.deliver(id);
  }
  return calm.everything();
};

describe('rebuilds, messages and readers in any order, with deaths, repeats and takeovers', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 lose no row, show nobody less than before, and never make a row otherwise', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        writes,
        writes,
        fc.array(planned, { minLength: 1, maxLength: 3 }),
        async (s, before, during, plans) => {
          const turn = async () => void (await s.schedule(Promise.resolve()));
          const world = worldOf(turn, shelving);
          const known: Known = new Map();
          await s.waitFor(writer(world, turn, before, known));
          await s.waitFor(
            Promise.all([
              writer(world, turn, during, known),
              rebuilder(world, turn, plans),
              reader(world, turn, known),
              reader(world, turn, known),
            ]),
          );
          const expected = await oneByOne([...before, ...during]);
          expect(await s.waitFor(world.everything())).toEqual(expected);
          for (const index of plans.keys()) expect((await world.operation(`op-${index}`))?.rows).toEqual([]);

          world.clock.ms += 31 * 60_000;
          await world.request('last');
          await s.waitFor(world.invoke('last'));
          expect(await world.operation('last')).toMatchObject({
            status: 'done',
            reason: null,
            counts: { switched: 1, missing: 0 },
          });
          expect(await s.waitFor(world.everything())).toEqual(expected);
        },
      ),
      { numRuns: campaignRuns(100) },
    );
  });
});
