import { under } from '../../domain/kernel/list-keys.ts';
import type { Projection } from '../../domain/kernel/projection.ts';
import { generationKey, type LiveGenerations } from '../shared/read-model/generations.ts';
import { queryRange } from '../shared/read-model/query-range.ts';
import type { ReadModelTable } from '../shared/read-model/read-model-table.ts';

/** Items that are asked for at a time. */
const PAGE = 1000;

/**
 * Commits that a model's live rows reflect in one school, by `<stream>/<id>`; what stands in its lists is
 * made with them.
 */
export const rowCommits = async (
  table: ReadModelTable,
  liveAt: LiveGenerations,
  school: string,
  { model, streams }: Projection,
): Promise<ReadonlyMap<string, number>> => {
  const pk = generationKey({ school, model }, await liveAt({ school, model }));
  const commits = new Map<string, number>();
  for (const stream of Object.keys(streams)) {
    for await (const { sk, c } of queryRange(table, { pk, ...under(stream), most: PAGE }))
      commits.set(sk?.S ?? '', Number(c?.N));
  }
  return commits;
};
