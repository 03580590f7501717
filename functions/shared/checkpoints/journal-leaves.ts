import { leafHash } from '../../../events/log/proof/hash.ts';
import { firstOpenTile } from './extend-tree.ts';
import type { Growth, SignDeps } from './sign-deps.ts';
import { TamperedRecord } from './tampered-record.ts';

/** Entries of the journal in one request. */
const ENTRIES_A_READ = 5000;

/**
 * Leaves of the commits from the first open tile of the old size on. @throws TamperedRecord when the journal
 * does not hold all of them
 */
export const journalLeaves = async (
  { journal }: Pick<SignDeps, 'journal'>,
  school: string,
  { oldSize, size }: Growth,
): Promise<readonly Buffer[]> => {
  const from = firstOpenTile(oldSize);
  const leaves: Buffer[] = [];
  for (let after = from; after < size; after = from + leaves.length) {
    const entries = await journal.readJournal(school, after, Math.min(ENTRIES_A_READ, size - after));
    const isContiguous =
      entries.length > 0 && entries.every(({ position }, index) => position === after + 1 + index);
    if (!isContiguous) throw new TamperedRecord('journal-cut-off', school, after);
    leaves.push(...entries.map(({ hash }) => leafHash(Buffer.from(hash, 'base64url'))));
  }
  return leaves;
};
