import { MissingObject } from '../../../../events/log/archive/errors.ts';
import { checkpointKey } from '../../../../events/log/archive/keys.ts';
import type { SchoolCheckpoint } from '../../../../events/log/log-of-logs/types.ts';
import { tamperingFound } from '../../lambda/tampered.ts';
import type { SignLogDeps } from '../sign-deps.ts';
import { isTamperedRecord } from '../tampered-record.ts';
import { verifiedCheckpoint } from '../verified-checkpoint.ts';

/**
 * A school's checkpoint, byte for byte as it is locked away. Where the archive has lost it, as the index has it,
 * which got the very same note from there: one damaged object must not end the proof of all schools. That raises
 * the alarm.
 * @throws TamperedRecord, MissingObject where neither has one that is the trust's
 */
export const noteOf = async (
  deps: Pick<SignLogDeps, 'archive' | 'checkpoints' | 'keys' | 'trust'>,
  { school, size }: SchoolCheckpoint,
): Promise<string> => {
  try {
    return await verifiedNote(deps, { school, size }, await deps.archive.readCheckpoint(school, size));
  } catch (error) {
    if (!(error instanceof MissingObject) && !isTamperedRecord(error)) throw error;
    const indexed = await deps.checkpoints.at(school, size);
    if (indexed === null) throw error;
    const note = await verifiedNote(deps, { school, size }, indexed.note);
    tamperingFound({ reason: 'checkpoint-damaged', key: checkpointKey(school, size) });
    return note;
  }
};

const verifiedNote = async (
  deps: Pick<SignLogDeps, 'keys' | 'trust'>,
  { school, size }: SchoolCheckpoint,
  note: string | null,
): Promise<string> => {
  if (note === null) throw new MissingObject(checkpointKey(school, size));
  await verifiedCheckpoint(deps, school, { size, note });
  return note;
};
