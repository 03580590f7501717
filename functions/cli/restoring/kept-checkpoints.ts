import { type Checkpoint, originOf } from '../../../events/log/proof/checkpoint.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { signedIn } from './signed-checkpoints.ts';

/** Checkpoints that were kept outside, by journal. @throws CliError for one that none of the keys signed */
export const keptBySchool = (
  notes: readonly string[],
  trust: string,
  keys: readonly string[],
): ReadonlyMap<string, readonly Checkpoint[]> => {
  const origin = originOf(trust, '');
  const kept = notes.map((note) => {
    const checkpoint = signedIn(note, keys);
    if (checkpoint?.origin.startsWith(origin)) return checkpoint;
    throw new CliError(
      exitCodes.doesNotHold,
      'a checkpoint that was kept is signed by none of the keys, or of another trust',
    );
  });
  return Map.groupBy(kept, (one) => one.origin.slice(origin.length));
};
