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
 * than 25 read units, with the rows that are read and not shown.
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
  const budget = budgetOf(view, wanted);
  let skipped = 0;
  let last: PageEnd | null = null;
  for await (const { school, found, item } of rowsAfter(view, open, wanted, budget.most)) {
    const isFull = items.length === wanted.limit;
    const isSpent = (items.length > 0 && budget.isSpentBy(found)) || skipped === MOST_SKIPPED;
    if (isSpent || (isFull && item !== null)) return { items, end: last };
    last = { school, key: found.key };
    budget.take(found);
    if (item === null) skipped += 1;
    else items.push({ ...last, source: found.source, item });
  }
  return { items, end: null };
};

/** How much a page may read, and how many rows are worth a request. */
interface Budget {
  readonly most: () => number;
  readonly isSpentBy: (found: FoundRow) => boolean;
  readonly take: (found: FoundRow) => void;
}

const budgetOf = ({ rowsAtFirst }: View, { limit, isUsual }: PageWanted): Budget => {
  const mostChars = isUsual ? MOST_CHARS.usual : MOST_CHARS.ever;
  const atFirst = isUsual ? Math.min(limit, rowsAtFirst ?? limit) : limit;
  let [rows, chars] = [0, 0];
  // What is left, in rows of the size of those that were read.
  const affordable = () => Math.max(1, Math.ceil(((mostChars - chars) * rows) / chars));
  return {
    most: () => (rows === 0 ? atFirst + 1 : Math.min(limit + 1, affordable())),
    isSpentBy: (found) => chars + found.size > mostChars,
    take: ({ size }) => {
      rows += 1;
      chars += size;
    },
  };
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
  { after }: PageWanted,
  most: () => number,
): AsyncGenerator<SeenRow> {
  for (const { school, lists, asked } of open.filter((one) => after === null || one.school >= after.school)) {
    for (const range of rangesAfter(view.ranges(asked), after?.school === school ? after.key : null)) {
      for await (const found of lists.rows(range, most))
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
