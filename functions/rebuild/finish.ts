import { log } from '../shared/lambda/log.ts';
import {
  type Generations,
  type ModelPlace,
  putGenerations,
  readGenerations,
} from '../shared/read-model/generations.ts';
import { GenerationGivenUp } from './errors.ts';
import type { RebuildDeps } from './types.ts';

export interface Decided {
  readonly place: ModelPlace;
  readonly generation: number;
  readonly phase: 'switch' | 'keep';
  readonly operation: string;
}

/**
 * Makes the filled generation live, or gives it up; the rows of the other one stay until a rebuild an hour
 * later. Does nothing where an invocation before has done it.
 * @throws GenerationGivenUp when another rebuild has taken the model over
 */
export const finish = async (
  { table, now }: RebuildDeps,
  { place, generation, phase, operation }: Decided,
): Promise<void> => {
  for (;;) {
    const known = await readGenerations(table, place);
    const isOpen = known.filling?.generation === generation;
    // Numbers only grow: had it been switched to, this one or a later one would be live.
    if (!isOpen && phase === 'switch' && known.live < generation)
      throw new GenerationGivenUp('another rebuild has taken the model over');
    if (!isOpen) return;
    const next = phase === 'switch' ? switched(known, generation, now()) : keeping(known, generation, now());
    if (!(await putGenerations(table, place, next))) continue;
    return log('rebuilt', {
      ...place,
      operation,
      generation,
      outcome: phase === 'switch' ? 'switched' : 'kept',
    });
  }
};

const switched = (known: Generations, generation: number, since: string): Generations => ({
  ...known,
  live: generation,
  filling: null,
  left: [...known.left, { generation: known.live, since }],
});

const keeping = (known: Generations, generation: number, since: string): Generations => ({
  ...known,
  filling: null,
  left: [...known.left, { generation, since }],
});
