import type { KeyRange } from '../../../domain/kernel/list-keys.ts';
import { type Asked, type Item, itemOf, type View } from '../../../domain/kernel/view.ts';
import type { FoundRow, Lists } from './lists.ts';

/** The lists of one school, and what is asked of them. */
export interface OpenList {
  readonly school: string;
  readonly lists: Lists;
  readonly asked: Asked;
}

/** The row that a page ended with; the next one begins after it. */
export interface PageEnd {
  readonly school: string;
  readonly key: string;
}

export interface ListedItem extends PageEnd, Pick<FoundRow, 'source'> {
  readonly item: Item;
}

export interface ListPage {
  readonly items: readonly ListedItem[];
  /** Null: nothing comes after. */
  readonly end: PageEnd | null;
}

export interface PageWanted {
  /** Most items. */
  readonly limit: number;
  /** Whether the caller left the size of the page to us: then it is also cheap to read. */
  readonly isUsual: boolean;
  /** Null: from the beginning. */
  readonly after: PageEnd | null;
}

/**
 * A page is about 1 MB at most: what is stored of it comes to a little less. A usual one is read for less
 * than 25 read units.
 */
const MOST_CHARS = { usual: 180_000, ever: 900_000 };
/** Rows that are read and not shown: a page may come short where many in a row were not asked for. */
const MOST_SKIPPED = 500;

/**
 * One page of a list over one school or several, in the order in which they come; it reads little more than
 * it shows.
 */
export const listPage = async (
  view: View,
  open: readonly OpenList[],
  wanted: PageWanted,
): Promise<ListPage> => {
  const items: ListedItem[] = [];
  const mostChars = wanted.isUsual ? MOST_CHARS.usual : MOST_CHARS.ever;
  let [chars, skipped] = [0, 0];
  let last: PageEnd | null = null;
  for await (const { school, found, item } of rowsAfter(view, open, wanted)) {
    const isFull =
      items.length === wanted.limit ||
      (items.length > 0 && chars + found.size > mostChars) ||
      skipped === MOST_SKIPPED;
    if (isFull && (item !== null || skipped === MOST_SKIPPED)) return { items, end: last };
    last = { school, key: found.key };
    if (item === null) skipped += 1;
    else {
      items.push({ ...last, source: found.source, item });
      chars += found.size;
    }
  }
  return { items, end: null };
};

interface SeenRow {
  readonly school: string;
  readonly found: FoundRow;
  /** Null: not asked for after all. */
  readonly item: Item | null;
}

async function* rowsAfter(
  view: View,
  open: readonly OpenList[],
  { limit, after }: PageWanted,
): AsyncGenerator<SeenRow> {
  for (const { school, lists, asked } of open.filter((one) => after === null || one.school >= after.school)) {
    for (const range of rangesAfter(view.ranges(asked), after?.school === school ? after.key : null)) {
      for await (const found of lists.rows(range, limit + 1))
        yield { school, found, item: itemOf(view, found.row, asked) };
    }
  }
}

/** What is left of the ranges behind a key, in order. */
const rangesAfter = (ranges: readonly KeyRange[], key: string | null): readonly KeyRange[] => {
  const inOrder = ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (key === null) return inOrder;
  // The smallest text that is greater.
  const start = `${key}\0`;
  return inOrder
    .filter(({ to }) => start <= to)
    .map(({ from, to }) => ({ from: from < start ? start : from, to }));
};
