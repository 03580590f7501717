import { TamperedItem } from './errors.ts';
import { logKey } from './key.ts';
import { readItem } from './read-item.ts';
import { type LogTable, pages } from './table.ts';
import type { ReadCommit, StreamKey } from './types.ts';

/** Commits after a number, in order, to the end, consistent. @throws TamperedItem at a gap */
export async function* commitsAfter(
  table: LogTable,
  key: StreamKey,
  commit: number,
): AsyncGenerator<ReadCommit> {
  let expected = commit + 1;
  for await (const page of pages(table, 'read', { pk: logKey(key), low: expected })) {
    for (const stored of page) {
      const item = readItem(stored);
      if (item.commit.commit !== expected) throw new TamperedItem(`${logKey(key)} has no commit ${expected}`);
      yield item;
      expected += 1;
    }
  }
}
