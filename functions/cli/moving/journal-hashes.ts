import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { findEntries, isKept } from '../../../events/log/journal/find-entries.ts';
import type { PageDeps } from '../../../events/log/journal/pages.ts';
import type { JournalEntry } from '../../../events/log/journal/types.ts';

const AT_ONCE = 1000;

/** A journal whole, in order. @throws NotRestorable where a page of it is lost */
export const journalOf = async (journal: PageDeps, log: string): Promise<readonly JournalEntry[]> => {
  const all: JournalEntry[] = [];
  for (;;) {
    const page = await findEntries(journal, log, all.length, AT_ONCE);
    const kept = page.filter(isKept);
    if (kept.length < page.length)
      throw new NotRestorable(`${log}: a page of the journal after position ${all.length} is lost`);
    all.push(...kept);
    if (page.length < AT_ONCE) return all;
  }
};
