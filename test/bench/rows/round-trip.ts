import { logKey } from '../../../events/log/key.ts';
import { tally } from '../../support/log.ts';
import type { Contenders } from '../contenders/all.ts';
import type { Floor } from '../contenders/floor.ts';
import type { Ours } from '../contenders/ours.ts';
import { type Contender, compare, type Operation, type Plan, type Result } from '../harness/compare.ts';
import { usualCommand } from '../history.ts';
import { type Seeded, seedStream } from './seed-stream.ts';

const LENGTH = 100;

/**
 * Streams of 100 events for {@link measureRoundTrip}; each run uses each stream a few times, so they grow by
 * a few.
 */
export const seedRoundTrips = async (contenders: Contenders, streams: number): Promise<readonly Seeded[]> => {
  const seeded: Seeded[] = [];
  for (let at = 0; at < streams; at += 1) seeded.push(await seedStream(contenders, LENGTH));
  return seeded;
};

/** Load, decide, append one event, on one stream after the other. */
export const measureRoundTrip = (
  contenders: Contenders,
  seeded: readonly Seeded[],
  plan: Plan,
): Promise<readonly Result[]> =>
  compare(
    [
      ours(contenders.ours, seeded),
      bare('bare newest and put', contenders.least, contenders.least.newest, seeded),
      bare('bare query and put', contenders.floor, contenders.floor.query, seeded),
      castore(contenders, seeded),
      equinox(contenders, seeded),
      ours(contenders.oursThin, seeded),
    ],
    { ...plan, operations: Math.min(plan.operations, seeded.length) },
  );

const each = async (
  seeded: readonly Seeded[],
  count: number,
  make: (one: Seeded) => Operation,
): Promise<readonly Operation[]> => seeded.slice(0, count).map(make);

const ours = ({ name, log, meter }: Ours, seeded: readonly Seeded[]): Contender => ({
  name,
  meter,
  prepare: (count) =>
    each(seeded, count, ({ key }) => {
      const command = usualCommand(1);
      return async () => (await log.load(key, tally)).append(command);
    }),
});

/** A bare read, which answers the number that the newest item has, and a bare put of the next one. */
const bare = (
  name: string,
  { meter, put }: Floor,
  read: Floor['newest'],
  seeded: readonly Seeded[],
): Contender => ({
  name,
  meter,
  prepare: (count) =>
    each(
      seeded,
      count,
      ({ key, item }) =>
        async () =>
          put({ ...item, sk: { N: String((await read(logKey(key))) + 1) } }),
    ),
});

const castore = ({ castore: { meter, push, state } }: Contenders, seeded: readonly Seeded[]): Contender => ({
  name: '@castore',
  meter,
  prepare: (count) =>
    each(seeded, count, ({ key }) => {
      const data = usualCommand(1).events.map((event) => event.data);
      return async () => push(key.id, ((await state(key.id))?.version ?? 0) + 1, data);
    }),
});

const equinox = ({ equinox: { meter, transact } }: Contenders, seeded: readonly Seeded[]): Contender => ({
  name: '@equinox-js',
  meter,
  prepare: (count) =>
    each(seeded, count, ({ key }) => {
      const data = usualCommand(1).events.map((event) => event.data);
      return () => transact(key.id, () => data);
    }),
});
