import type { FoundPosition, Replay } from '../../../events/log/replay/replay.ts';

/** What of a school's journal goes into one answer. */
export interface Wanted {
  readonly school: string;
  readonly after: number;
  /** The newest position there is. */
  readonly head: number;
  /** Most items, but for the commit that passes it. */
  readonly limit: number;
}

/**
 * Whole commits in journal order, from `first` to `last`; `last` is the position before `first` where there
 * is none.
 */
export interface Page<T> {
  readonly first: number;
  readonly last: number;
  readonly items: readonly T[];
}

/** An item, and about how many bytes it adds to the answer. */
export interface Item<T> {
  readonly item: T;
  readonly bytes: number;
}

/** A filter may leave little of many commits: a page reads no more of them than this. */
const MOST_COMMITS = 1000;
/** A page is about 1 MB, as everywhere; it ends with a whole commit, which adds 1 MiB at most. */
const MOST_BYTES = 1_000_000;

/** The page after a position: until it is full, or the journal ends. */
export const pageOfJournal = async <T>(
  replay: Pick<Replay, 'after'>,
  { school, after, head, limit }: Wanted,
  itemsOf: (found: FoundPosition) => readonly Item<T>[],
): Promise<Page<T>> => {
  const items: T[] = [];
  let [last, bytes] = [after, 0];
  if (after === head) return { first: after + 1, last, items };
  for await (const found of replay.after(school, after, { until: Math.min(head, after + MOST_COMMITS) })) {
    for (const one of itemsOf(found)) {
      items.push(one.item);
      bytes += one.bytes;
    }
    last = found.position;
    if (items.length >= limit || bytes >= MOST_BYTES) break;
  }
  return { first: after + 1, last, items };
};
