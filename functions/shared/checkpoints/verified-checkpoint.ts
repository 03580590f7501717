import { originOf, parseCheckpoint } from '../../../events/log/proof/checkpoint.ts';
import { parseKey, parseNote, verifiedBy } from '../../../events/log/proof/note.ts';
import type { NewCheckpoint, SignDeps } from './sign-deps.ts';
import { TamperedRecord } from './tampered-record.ts';

/** A checkpoint that one of our keys signed, and the root that it states. */
export interface VerifiedCheckpoint extends NewCheckpoint {
  readonly root: Buffer;
}

/** @throws TamperedRecord unless one of our keys signed it, for this school and this size */
export const verifiedCheckpoint = async (
  { keys, trust }: Pick<SignDeps, 'keys' | 'trust'>,
  school: string,
  { size, note }: Pick<NewCheckpoint, 'size' | 'note'>,
): Promise<VerifiedCheckpoint> => {
  const signers = verifiedBy(note, (await keys.published()).map(parseKey));
  if (signers.length === 0) throw new TamperedRecord('checkpoint-not-ours', school, size);
  const { origin, size: stated, root, at } = parseCheckpoint(parseNote(note).text);
  if (origin !== originOf(trust, school) || stated !== size)
    throw new TamperedRecord('checkpoint-not-ours', school, size);
  return { size, time: at, note, root };
};
