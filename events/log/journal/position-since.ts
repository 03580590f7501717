import { positionAfter } from './page.ts';
import { type PageDeps, pageUpTo, readHead } from './pages.ts';

/**
 * The first position that was journaled at an instant (UTC with milliseconds) or later; the one after the
 * newest where there is none. Times of pages never go back, so that a few pages are read at any length.
 * @throws TamperedJournal when a page on the way can't be read
 */
export const positionSince = async (deps: PageDeps, school: string, instant: string): Promise<number> => {
  const head = await readHead(deps, school);
  if (head === null || head.at < instant) return positionAfter(head);
  // Every position before `low` is too early, and the page that begins at `high` is not.
  let [low, high] = [1, head.first];
  while (low < high) {
    const page = await pageUpTo(deps, school, Math.floor((low + high) / 2));
    if (page !== null && page.at >= instant) high = page.first;
    else low = positionAfter(page);
  }
  return high;
};
