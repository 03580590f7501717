import type { FoundPosition } from '../../events/log/replay/replay.ts';
import type { LogReader } from '../../events/log/types.ts';
import type { Item } from './fake-dynamo.ts';

/** A journal in memory: the commits of the fake tables in the order in which they were appended. */
export const fakeReplay = (items: ReadonlyMap<string, Item>, log: Pick<LogReader, 'readCommit'>) => {
  const commitsOf = (school: string) =>
    [...items.keys()].flatMap((at) => {
      const [table, key = '', commit] = at.split(' ');
      const [of = '', stream = '', id = ''] = key.split('/');
      return table === 'log' && of === school ? [{ stream, id, commit: Number(commit) }] : [];
    });
  return {
    async *after(
      school: string,
      from: number,
      { until = Number.MAX_SAFE_INTEGER }: { readonly until?: number } = {},
    ): AsyncGenerator<FoundPosition> {
      for (const [index, { stream, id, commit }] of commitsOf(school).slice(0, until).entries()) {
        if (index < from) continue;
        const read = await log.readCommit({ school, stream, id }, commit);
        if (read === null) continue;
        yield { standing: 'intact', position: index + 1, at: read.commit.recordedAt, source: 'log', read };
      }
    },
    head: async (school: string) => commitsOf(school).length,
  };
};
