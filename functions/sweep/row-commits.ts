import { generationKey, type ModelPlace, readGenerations } from '../shared/read-model/generations.ts';
import { queryAll } from '../shared/read-model/query-all.ts';
import type { ReadModelTable } from '../shared/read-model/read-model-table.ts';

/** Source commits of a model's live rows in one school, by `<stream>/<id>`. */
export const rowCommits = async (table: ReadModelTable, place: ModelPlace): Promise<ReadonlyMap<string, number>> => {
  const { live } = await readGenerations(table, place);
  const rows = queryAll({ ...table, pk: generationKey(place, live), only: 'sk, c' });
  return new Map((await Array.fromAsync(rows)).map(({ sk, c }) => [sk?.S ?? '', Number(c?.N)]));
};
