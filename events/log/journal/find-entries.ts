import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { TamperedJournal } from './errors.ts';
import { fromItem, HASH_BYTES, type Page, positionAfter } from './page.ts';
import { type PageDeps, pageItemsFrom, pageItemsUpTo, pageItemUpTo } from './pages.ts';
import type { FoundEntry, JournalEntry, LostEntry } from './types.ts';

export const isLost = (entry: FoundEntry): entry is LostEntry => 'isLost' in entry;
export const isKept = (entry: FoundEntry): entry is JournalEntry => !isLost(entry);

type Item = Record<string, AttributeValue>;

/** Pages of one request; 1 MB holds at least sixteen full ones. */
const PAGES = 16;

/**
 * At most `limit` entries after a position, in order and without a gap: what lacks a page stands there as
 * lost.
 */
export const findEntries = async (
  deps: PageDeps,
  school: string,
  after: number,
  limit: number,
): Promise<readonly FoundEntry[]> => {
  const entries: FoundEntry[] = [];
  const last = after + limit;
  const lostUpTo = (position: number): void => {
    for (let at = after + entries.length + 1; at <= Math.min(position, last); at += 1)
      entries.push({ position: at, isLost: true });
  };
  for await (const item of itemsFrom(deps, school, after + 1)) {
    const first = Number(item['sk']?.N);
    if (!Number.isSafeInteger(first)) continue;
    lostUpTo(first - 1);
    const page = readablePage(item);
    if (page === null) lostUpTo(first + leastIn(item) - 1);
    else entries.push(...page.entries.filter(({ position }) => position > after + entries.length));
    if (entries.length >= limit) break;
  }
  return entries.slice(0, limit);
};

/** The newest entries, at most so many, in order; a page that can't be read is left out. One request. */
export const newestEntries = async (
  deps: PageDeps,
  school: string,
  most: number,
): Promise<readonly JournalEntry[]> => {
  const items = await pageItemsUpTo(deps, school, Number.MAX_SAFE_INTEGER, most);
  return items
    .toReversed()
    .flatMap((item) => readablePage(item)?.entries ?? [])
    .slice(-most);
};

/** The newest position: where the newest page can't be read, as far as it is known to have come. */
export const findHead = async (deps: PageDeps, school: string): Promise<number> => {
  const item = await pageItemUpTo(deps, school, Number.MAX_SAFE_INTEGER);
  if (item === null) return 0;
  const page = readablePage(item);
  return page === null ? Number(item['sk']?.N) + leastIn(item) - 1 : positionAfter(page) - 1;
};

async function* itemsFrom(deps: PageDeps, school: string, position: number): AsyncGenerator<Item> {
  const before = await pageItemUpTo(deps, school, position);
  if (before !== null) yield before;
  for (let from = Math.max(position, Number(before?.['sk']?.N ?? 0) + 1); ; ) {
    const items = await pageItemsFrom(deps, school, from, PAGES);
    yield* items;
    const newest = items.at(-1);
    if (newest === undefined) return;
    from = Number(newest['sk']?.N) + 1;
  }
}

const readablePage = (item: Item): Page | null => {
  try {
    return fromItem(item);
  } catch (error) {
    if (error instanceof TamperedJournal) return null;
    throw error;
  }
};

/** How many entries a page that can't be read had, as far as its parts tell: at least one. */
const leastIn = ({ r, h }: Item): number =>
  Math.max(1, (r?.S ?? '').split('\n').length, Math.floor((h?.B?.length ?? 0) / HASH_BYTES));
