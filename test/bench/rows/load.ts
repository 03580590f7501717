import { logKey } from '../../../events/log/key.ts';
import { tally } from '../../support/log.ts';
import type { Contenders } from '../contenders/all.ts';
import { type Contender, compare, type Plan, type Result } from '../harness/compare.ts';
import type { Seeded } from './seed-stream.ts';

/** Operations a round for each length: reading 10,000 events takes a second, a state takes a request. */
const share = (events: number): number => Math.min(1, Math.max(0.002, 10 / events));

/** The state of a stream of so many events, one a commit. */
export const measureLoad = (contenders: Contenders, seeded: Seeded, plan: Plan): Promise<readonly Result[]> =>
  compare(
    loads(contenders, seeded).map((contender) => ({
      ...contender,
      prepare: async (count) => Array.from({ length: count }, () => contender.operation),
    })),
    plan,
  );

type Load = Omit<Contender, 'prepare'> & { readonly operation: () => Promise<unknown> };

const loads = (
  { ours, oursThin, floor, castore, equinox }: Contenders,
  { key, events }: Seeded,
): readonly Load[] => [
  { name: 'ours', meter: ours.meter, operation: () => ours.log.load(key, tally) },
  { name: 'bare newest', meter: floor.meter, operation: () => floor.newest(logKey(key)) },
  { name: 'bare query', meter: floor.meter, share: share(events), operation: () => floor.query(logKey(key)) },
  { name: '@castore', meter: castore.meter, share: share(events), operation: () => castore.state(key.id) },
  { name: '@equinox-js', meter: equinox.meter, share: 0.5, operation: () => equinox.state(key.id) },
  { name: oursThin.name, meter: oursThin.meter, operation: () => oursThin.log.load(key, tally) },
];
