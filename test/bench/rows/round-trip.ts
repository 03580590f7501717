import { logKey } from '../../../events/log/key.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { itemsOf, putItems } from '../../support/composed-items.ts';
import { ledger, tally } from '../../support/log.ts';
import type { Contenders } from '../contenders/all.ts';
import type { Ours } from '../contenders/ours.ts';
import { type Contender, compare, type Operation, type Plan, type Result } from '../harness/compare.ts';
import type { Item } from '../harness/units.ts';
import { usualCommand, usualCommands } from '../history.ts';

const LENGTH = 100;

/** A stream that everyone has, and the item that the bare put writes under another number. */
export interface Seeded {
  readonly key: StreamKey;
  readonly item: Item;
}

/** Streams of 100 events for {@link measureRoundTrip}; each run uses each stream a few times, so they grow by a few. */
export const seedRoundTrips = async (contenders: Contenders, streams: number): Promise<readonly Seeded[]> => {
  const seeded: Seeded[] = [];
  for (let at = 0; at < streams; at += 1) seeded.push(await seed(contenders));
  return seeded;
};

/** Load, decide, append one event, on one stream after the other. */
export const measureRoundTrip = (contenders: Contenders, seeded: readonly Seeded[], plan: Plan): Promise<readonly Result[]> =>
  compare(
    [
      ours(contenders.ours, seeded),
      newest(contenders, seeded),
      floor(contenders, seeded),
      castore(contenders, seeded),
      equinox(contenders, seeded),
      ours(contenders.oursThin, seeded),
    ],
    { ...plan, operations: Math.min(plan.operations, seeded.length) },
  );

const each = async (seeded: readonly Seeded[], count: number, make: (one: Seeded) => Operation): Promise<readonly Operation[]> =>
  seeded.slice(0, count).map(make);

const ours = ({ name, log, meter }: Ours, seeded: readonly Seeded[]): Contender => ({
  name,
  meter,
  prepare: (count) =>
    each(seeded, count, ({ key }) => {
      const command = usualCommand(1);
      return async () => (await log.load(key, tally)).append(command);
    }),
});

const floor = ({ floor: { meter, put, query } }: Contenders, seeded: readonly Seeded[]): Contender => ({
  name: 'bare query and put',
  meter,
  prepare: (count) =>
    each(
      seeded,
      count,
      ({ key, item }) =>
        async () =>
          put({ ...item, sk: { N: String((await query(logKey(key))) + 1) } }),
    ),
});

const newest = ({ least: { meter, newest, put } }: Contenders, seeded: readonly Seeded[]): Contender => ({
  name: 'bare newest and put',
  meter,
  prepare: (count) =>
    each(
      seeded,
      count,
      ({ key, item }) =>
        async () =>
          put({ ...item, sk: { N: String((await newest(logKey(key))) + 1) } }),
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

const seed = async ({ engine, ours, oursThin, floor, least, castore, equinox }: Contenders): Promise<Seeded> => {
  const key = ledger();
  const commands = usualCommands(LENGTH, 1);
  const items = await itemsOf(key, commands);
  for (const { table } of [ours, oursThin, floor, least]) await putItems(engine.plain, table, items);
  const data = commands.flatMap(({ events }) => events.map((event) => event.data));
  await putItems(engine.plain, castore.table, castore.items(key.id, data));
  for (let from = 0; from < LENGTH; from += 10) await equinox.append(key.id, data.slice(from, from + 10), from > 0);
  return { key, item: { ...items.at(-1) } };
};
