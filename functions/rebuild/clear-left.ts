import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { atOnce } from '../shared/lambda/at-once.ts';
import {
  generationKey,
  type Left,
  type ModelPlace,
  putGenerations,
  readGenerations,
} from '../shared/read-model/generations.ts';
import { queryAll } from '../shared/read-model/query-all.ts';
import type { Begun } from './begin.ts';
import { GenerationGivenUp } from './errors.ts';
import type { RebuildDeps } from './types.ts';

const AT_ONCE = 25;
/**
 * Anyone who read the pointer before a switch is done with the old rows by then; a reader looks at the
 * pointer once.
 */
const KEPT_MS = 60 * 60_000;

/**
 * Removes the rows of generations that nobody has read or written for an hour. Their numbers are never given
 * again, so this can't hit what is live.
 * @throws GenerationGivenUp when another rebuild has taken the model over
 */
export const clearLeft = async (deps: RebuildDeps, place: ModelPlace, begun: Begun): Promise<Begun> => {
  const now = Date.parse(deps.now());
  const old = begun.left.filter(({ since }) => now - Date.parse(since) >= KEPT_MS);
  if (old.length === 0) return begun;
  const { client, tableName: TableName } = deps.table;
  for (const { generation } of old) {
    const rows = await Array.fromAsync(
      queryAll({ ...deps.table, pk: generationKey(place, generation), only: 'pk, sk' }),
    );
    await atOnce(AT_ONCE, rows, (Key) => client.send(new DeleteItemCommand({ TableName, Key })));
  }
  return cleared(deps, place, begun, old);
};

const cleared = async (
  deps: RebuildDeps,
  place: ModelPlace,
  { filling }: Begun,
  gone: readonly Left[],
): Promise<Begun> => {
  for (;;) {
    const known = await readGenerations(deps.table, place);
    if (known.filling?.generation !== filling.generation)
      throw new GenerationGivenUp('another rebuild has taken the model over');
    const left = known.left.filter(({ generation }) => !gone.some((one) => one.generation === generation));
    const next = { ...known, filling: known.filling, left };
    if (await putGenerations(deps.table, place, next)) return next;
  }
};
