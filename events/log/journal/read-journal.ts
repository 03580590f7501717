import { positionAfter } from './page.ts';
import { pagesFrom, pageUpTo } from './pages.ts';
import type { JournalDeps, JournalEntry } from './types.ts';

/** Pages of one request; 1 MB holds at least sixteen full ones. */
const PAGES = 16;

/** At most `limit` entries after a position, in journal order. */
export const readJournal = async (
  deps: Pick<JournalDeps, 'client' | 'tableName'>,
  school: string,
  afterPosition: number,
  limit: number,
): Promise<readonly JournalEntry[]> => {
  const entries: JournalEntry[] = [];
  let page = await pageUpTo(deps, school, afterPosition + 1);
  if (page !== null) entries.push(...page.entries.filter(({ position }) => position > afterPosition));
  while (page !== null && entries.length < limit) {
    const pages = await pagesFrom(deps, school, positionAfter(page), PAGES);
    entries.push(...pages.flatMap((next) => next.entries));
    page = pages.at(-1) ?? null;
  }
  return entries.slice(0, limit);
};
