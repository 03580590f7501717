import { noCommit, TamperedItem } from './errors.ts';
import { logKey } from './key.ts';
import { type LogItem, readItem } from './read-item.ts';
import { type LogTable, pages } from './table.ts';
import type { ReadCommit, StreamKey } from './types.ts';

/**
 * Commits after a number, in order, to the end, consistent. Who reads a chain checks it: each commit names
 * the hash of the one before.
 * @throws TamperedItem at a gap, at what can't be read, and where the chain is broken
 */
export async function* commitsAfter(
  table: LogTable,
  key: StreamKey,
  commit: number,
): AsyncGenerator<ReadCommit> {
  let expected = commit + 1;
  let before: LogItem | null = null;
  for await (const page of pages(table, 'read', { pk: logKey(key), low: expected })) {
    for (const stored of page) {
      const item: LogItem = readItem(stored);
      if (item.commit.commit !== expected) throw noCommit(key, expected);
      if (!follows(item, before)) throw brokenAt(key, expected);
      yield item;
      before = item;
      expected += 1;
    }
  }
}

/** A first commit names none; of one whose predecessor was not read, nothing can be said. */
const follows = ({ commit }: LogItem, before: LogItem | null): boolean =>
  before === null ? (commit.commit === 1) === (commit.prev === null) : commit.prev === before.hash;

const brokenAt = (key: StreamKey, commit: number): TamperedItem => {
  const place = `${logKey(key)}/${commit}`;
  return new TamperedItem(`${place} does not follow the commit before it`, { key: place });
};
