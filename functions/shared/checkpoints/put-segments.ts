import { SEGMENT_COMMITS } from '../../../events/log/archive/segment.ts';
import type { JournaledText } from '../../../events/log/archive/types.ts';
import { firstOpenTile } from './extend-tree.ts';
import type { SignDeps } from './sign-deps.ts';
import { TamperedRecord } from './tampered-record.ts';

/**
 * Archives the segments that have become full. Reading them compares every commit's text with its hash in the journal, which the tree
 * is made of: what the log no longer holds as it was journaled is not signed.
 * @throws AlteredCommit, RemovedCommit, TamperedItem, TamperedJournal, TamperedRecord
 */
export const putSegments = async (
  { replay, archive }: Pick<SignDeps, 'replay' | 'archive'>,
  school: string,
  { oldSize, size }: { readonly oldSize: number; readonly size: number },
): Promise<void> => {
  for (let after = firstOpenTile(oldSize); after + SEGMENT_COMMITS <= size; after += SEGMENT_COMMITS) {
    const entries: JournaledText[] = [];
    for await (const { position, at, read } of replay.after(school, after, {
      until: after + SEGMENT_COMMITS,
    })) {
      entries.push({ position, at, text: read.text });
    }
    if (entries.length !== SEGMENT_COMMITS) throw new TamperedRecord('journal-cut-off', school, after);
    await archive.putSegment(school, entries);
  }
};
