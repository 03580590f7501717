import {
  type Filling,
  type Generations,
  type ModelPlace,
  putGenerations,
  readGenerations,
} from '../shared/read-model/generations.ts';
import type { RebuildDeps } from './types.ts';

/**
 * A rebuild at work is seen at least once in the 15 minutes that Lambda gives it; one not seen for twice as
 * long is dead.
 */
const STALE_MS = 30 * 60_000;

/** A pointer with a generation that is ours to fill, as it was put. */
export interface Begun extends Generations {
  readonly filling: Filling;
}

/**
 * Names a new generation in the pointer, or finds the one that this operation has begun before. From then on
 * every projector writes to it, too. A generation that another rebuild left half filled is given up, never
 * gone on with.
 * @returns null while another rebuild is at work
 */
export const begin = async (
  deps: RebuildDeps,
  place: ModelPlace,
  operation: string,
): Promise<Begun | null> => {
  for (;;) {
    const known = await readGenerations(deps.table, place);
    const next = begunBy(known, operation, deps.now());
    if (next === null) return null;
    if (await putGenerations(deps.table, place, next)) return next;
  }
};

const begunBy = (known: Generations, operation: string, at: string): Begun | null => {
  const { filling, begun } = known;
  if (filling?.operation === operation) return { ...known, filling: { ...filling, at } };
  if (filling !== null && Date.parse(at) - Date.parse(filling.at) <= STALE_MS) return null;
  const left = filling === null ? known.left : [...known.left, { generation: filling.generation, since: at }];
  return { ...known, filling: { generation: begun + 1, operation, at }, begun: begun + 1, left };
};
