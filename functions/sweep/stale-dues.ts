import { coverCommits } from '../shared/deadlines/due-cover.ts';
import { sourceText } from '../shared/read-model/items.ts';
import type { NewestCommit } from './scan-log.ts';
import type { SweepDeps } from './types.ts';

/** Records with deadlines whose due dates were never computed, or from older commits: nothing would fall due. */
export const staleDues = async (
  deps: SweepDeps,
  school: string,
  streams: readonly NewestCommit[],
): Promise<readonly NewestCommit[]> => {
  const own = streams.filter(({ key }) => deps.deadlineStreams.includes(key.stream));
  if (own.length === 0) return [];
  const covers = await coverCommits({ client: deps.client, tableName: deps.readModelTable }, school);
  return own.filter(({ key, commit }) => (covers.get(sourceText(key)) ?? 0) < commit);
};
