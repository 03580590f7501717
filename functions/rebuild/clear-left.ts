import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { generationKey, type ModelPlace, putGenerations, readGenerations } from '../shared/read-model/generations.ts';
import { queryAll } from '../shared/read-model/query-all.ts';
import type { Begun } from './begin.ts';
import { GenerationGivenUp } from './errors.ts';
import type { RebuildDeps } from './types.ts';

const AT_ONCE = 25;

/**
 * Removes the rows of generations that nobody reads any more. Their numbers are never given again, so this can't hit what is live.
 * @throws GenerationGivenUp when another rebuild has taken the model over
 */
export const clearLeft = async (deps: RebuildDeps, place: ModelPlace, begun: Begun): Promise<Begun> => {
  if (begun.left.length === 0) return begun;
  const { table } = deps;
  for (const generation of begun.left) {
    const pk = generationKey(place, generation);
    const rows = await Array.fromAsync(queryAll({ ...table, pk, only: 'pk, sk' }));
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const some = rows.slice(from, from + AT_ONCE);
      await Promise.all(some.map((Key) => table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key }))));
    }
  }
  return cleared(deps, place, begun);
};

const cleared = async (deps: RebuildDeps, place: ModelPlace, { filling, left }: Begun): Promise<Begun> => {
  for (;;) {
    const known = await readGenerations(deps.table, place);
    if (known.filling?.generation !== filling.generation) throw new GenerationGivenUp('another rebuild has taken the model over');
    const next = { ...known, filling: known.filling, left: known.left.filter((generation) => !left.includes(generation)) };
    if (await putGenerations(deps.table, place, next)) return next;
  }
};
