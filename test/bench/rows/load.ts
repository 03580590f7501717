import { logKey } from '../../../events/log/key.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { itemsOf, putItems } from '../../support/composed-items.ts';
import { ledger, tally } from '../../support/log.ts';
import type { Contenders } from '../contenders/all.ts';
import { type Contender, compare, type Plan, type Result } from '../harness/compare.ts';
import { usualCommands } from '../history.ts';

/** Operations a round for each length: reading 10,000 events takes a second, a state takes a request. */
const share = (events: number): number => Math.min(1, Math.max(0.002, 10 / events));

/** The state of a stream of so many events, one a commit. */
export const measureLoad = (contenders: Contenders, seeded: Loaded, plan: Plan): Promise<readonly Result[]> =>
  compare(
    loads(contenders, seeded).map((contender) => ({
      ...contender,
      prepare: async (count) => Array.from({ length: count }, () => contender.operation),
    })),
    plan,
  );

type Load = Omit<Contender, 'prepare'> & { readonly operation: () => Promise<unknown> };
/** A stream that everyone has. */
export interface Loaded {
  readonly key: StreamKey;
  readonly events: number;
}

const loads = ({ ours, oursThin, floor, castore, equinox }: Contenders, { key, events }: Loaded): readonly Load[] => [
  { name: 'ours', meter: ours.meter, operation: () => ours.log.load(key, tally) },
  { name: 'bare newest', meter: floor.meter, operation: () => floor.newest(logKey(key)) },
  { name: 'bare query', meter: floor.meter, share: share(events), operation: () => floor.query(logKey(key)) },
  { name: '@castore', meter: castore.meter, share: share(events), operation: () => castore.state(key.id) },
  { name: '@equinox-js', meter: equinox.meter, share: 0.5, operation: () => equinox.state(key.id) },
  { name: oursThin.name, meter: oursThin.meter, operation: () => oursThin.log.load(key, tally) },
];

/** The same number of events for everyone, written in bulk, and by the rival itself where its items can't be had otherwise. */
export const seedLoad = async ({ engine, ours, oursThin, floor, castore, equinox }: Contenders, events: number): Promise<Loaded> => {
  const key = ledger();
  const commands = usualCommands(events, 1);
  const items = await itemsOf(key, commands);
  await putItems(engine.plain, ours.table, items);
  await putItems(engine.plain, oursThin.table, items);
  await putItems(engine.plain, floor.table, items);
  const data = commands.flatMap((command) => command.events.map((event) => event.data));
  await putItems(engine.plain, castore.table, castore.items(key.id, data));
  for (let from = 0; from < events; from += 10) await equinox.append(key.id, data.slice(from, from + 10), from > 0);
  return { key, events };
};
