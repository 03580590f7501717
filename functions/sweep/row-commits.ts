import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { under } from '../../domain/kernel/list-keys.ts';
import type { Projection } from '../../domain/kernel/projection.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { generationKey, type LiveGenerations } from '../shared/read-model/generations.ts';
import { sourceText } from '../shared/read-model/items.ts';
import { queryRange } from '../shared/read-model/query-range.ts';
import type { ReadModelTable } from '../shared/read-model/read-model-table.ts';
import type { NewestCommit } from './scan-log.ts';

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

const ROWS_AT_ONCE = 25;

/** The same of some streams alone, by a request for each. */
export const rowCommitsOf = async (
  { client, tableName: TableName }: ReadModelTable,
  liveAt: LiveGenerations,
  { model, streams }: Projection,
  newest: readonly NewestCommit[],
): Promise<ReadonlyMap<string, number>> => {
  const shown = newest.filter(({ key }) => Object.hasOwn(streams, key.stream));
  const commits = new Map<string, number>();
  await atOnce(ROWS_AT_ONCE, shown, async ({ key }) => {
    const pk = generationKey({ school: key.school, model }, await liveAt({ school: key.school, model }));
    const Key = { pk: { S: pk }, sk: { S: sourceText(key) } };
    const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
    if (Item !== undefined) commits.set(sourceText(key), Number(Item['c']?.N));
  });
  return commits;
};
