import { originOf } from '../../../events/log/proof/checkpoint.ts';
import { parseKey } from '../../../events/log/proof/note.ts';
import { signedCheckpointIn } from '../../../events/log/proof/signed-checkpoint.ts';
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
  const checkpoint = signedCheckpointIn(note, (await keys.published()).map(parseKey));
  if (checkpoint?.origin !== originOf(trust, school) || checkpoint.size !== size)
    throw new TamperedRecord('checkpoint-not-ours', school, size);
  return { size, time: checkpoint.at, note, root: checkpoint.root };
};
