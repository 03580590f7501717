import type { FoundPosition } from '../../events/log/replay/replay.ts';
import type { LogReader } from '../../events/log/types.ts';
import type { Item } from './fake-dynamo.ts';

/** A journal in memory: the commits of the fake tables in the order in which they were appended. */
export const fakeReplay = (items: ReadonlyMap<string, Item>, log: Pick<LogReader, 'readCommit'>) => ({
  async *after(
    school: string,
    from: number,
    { until = Number.MAX_SAFE_INTEGER }: { readonly until?: number } = {},
  ): AsyncGenerator<FoundPosition> {
    let position = 0;
    for (const at of [...items.keys()]) {
      const [table, key = '', commit] = at.split(' ');
      const [of = '', stream = '', id = ''] = key.split('/');
      if (table !== 'log' || of !== school) continue;
      position += 1;
      if (position > until) return;
      const read = await log.readCommit({ school, stream, id }, Number(commit));
      if (read !== null && position > from)
        yield { standing: 'intact', position, at: read.commit.recordedAt, source: 'log', read };
    }
  },
  head: async (school: string) => [...items.keys()].filter((at) => at.startsWith(`log ${school}/`)).length,
});
