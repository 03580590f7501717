import { coverCommits } from '../shared/deadlines/due-cover.ts';
import { sourceText } from '../shared/read-model/items.ts';
import { hasEventsAfter } from './has-events-after.ts';
import type { Run } from './run.ts';
import type { NewestCommit } from './scan-log.ts';
import type { SweepDeps } from './types.ts';

/**
 * Records with deadlines whose due dates were never computed, or from older commits: nothing would fall due.
 */
export const staleDues = async (
  deps: SweepDeps,
  run: Run,
  school: string,
  streams: readonly NewestCommit[],
): Promise<readonly NewestCommit[]> => {
  const own = streams.filter(({ key }) => deps.deadlineStreams.includes(key.stream));
  if (own.length === 0) return [];
  const covers = await coverCommits({ client: deps.client, tableName: deps.readModelTable }, school);
  const stale: NewestCommit[] = [];
  for (const newest of own) {
    const { key, commit } = newest;
    const covered = covers.get(sourceText(key)) ?? 0;
    if (covered >= commit || run.isSuspect(key)) continue;
    if (await run.onStream(newest, () => hasEventsAfter(deps, key, covered))) stale.push(newest);
  }
  return stale;
};
