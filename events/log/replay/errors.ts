import { refText } from '../journal/refs.ts';
import type { JournalEntry } from '../journal/types.ts';

/** The journal has a commit that the log no longer holds, and no segment does. Carries ids only. */
export class RemovedCommit extends Error {
  readonly code = 'RemovedCommit';
  override readonly name = 'RemovedCommit';
  readonly position: number;
  constructor(entry: JournalEntry) {
    super(
      `the log does not hold ${refText(entry)}, which stands at position ${entry.position} of the journal`,
    );
    this.position = entry.position;
  }
}
