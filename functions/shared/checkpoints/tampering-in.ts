import { ArchiveConflict, DamagedObject, MissingObject } from '../../../events/log/archive/errors.ts';
import { isTamperedItem } from '../../../events/log/errors.ts';
import { isAlteredCommit, TamperedJournal } from '../../../events/log/journal/errors.ts';
import { refText } from '../../../events/log/journal/refs.ts';
import { isTamperedRecord } from './tampered-record.ts';

/** What was found, and where, in ids. */
export interface FoundTampering {
  readonly reason: string;
  readonly key: string;
}

/** What an error says of a record that is not as it was written; null for an outage or a bug. */
export const tamperingIn = (school: string, error: unknown): FoundTampering | null => {
  if (isTamperedRecord(error)) return { reason: error.reason, key: error.key };
  if (isAlteredCommit(error)) return { reason: error.reason, key: `${school}/${refText(error.ref)}` };
  if (error instanceof DamagedObject || error instanceof ArchiveConflict || error instanceof MissingObject) {
    return { reason: error.code, key: error.key };
  }
  return isTamperedItem(error) || error instanceof TamperedJournal
    ? { reason: error.code, key: school }
    : null;
};
