import { coverCommits, readCover } from '../shared/deadlines/due-cover.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { sourceText } from '../shared/read-model/items.ts';
import type { ReadModelTable } from '../shared/read-model/read-model-table.ts';
import { hasEventsAfter } from './has-events-after.ts';
import type { School } from './look-at.ts';
import type { Run } from './run.ts';
import type { NewestCommit } from './scan-log.ts';
import type { SweepDeps } from './types.ts';

/**
 * Records with deadlines whose due dates were never computed, or from older commits: nothing would fall due.
 */
export const staleDues = async (
  deps: SweepDeps,
  run: Run,
  { school, streams, isWhole }: Pick<School, 'school' | 'streams' | 'isWhole'>,
): Promise<readonly NewestCommit[]> => {
  const own = streams.filter(({ key }) => deps.deadlineStreams.includes(key.stream));
  if (own.length === 0) return [];
  const table = { client: deps.client, tableName: deps.readModelTable };
  const covers = isWhole ? await coverCommits(table, school) : await coversOf(table, own);
  const stale: NewestCommit[] = [];
  for (const newest of own) {
    const { key, commit } = newest;
    const covered = covers.get(sourceText(key)) ?? 0;
    if (covered >= commit || run.isSuspect(key)) continue;
    if (await run.onStream(newest, () => hasEventsAfter(deps, key, covered))) stale.push(newest);
  }
  return stale;
};

const COVERS_AT_ONCE = 25;

/** The same of some records alone, by a request for each. */
const coversOf = async (
  table: ReadModelTable,
  newest: readonly NewestCommit[],
): Promise<ReadonlyMap<string, number>> => {
  const covers = await atOnce(
    COVERS_AT_ONCE,
    newest,
    async ({ key }) => [sourceText(key), (await readCover(table, key)).commit] as const,
  );
  return new Map(covers);
};
