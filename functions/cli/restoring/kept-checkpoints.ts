import { type Checkpoint, originOf } from '../../../events/log/proof/checkpoint.ts';
import { parseKey } from '../../../events/log/proof/note.ts';
import { signedCheckpointIn } from '../../../events/log/proof/signed-checkpoint.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';

/** Checkpoints that were kept outside, by journal. @throws CliError for one that none of the keys signed */
export const keptBySchool = (
  notes: readonly string[],
  trust: string,
  keys: readonly string[],
): ReadonlyMap<string, readonly Checkpoint[]> => {
  const origin = originOf(trust, '');
  const known = keys.map(parseKey);
  const kept = notes.map((note) => {
    const checkpoint = signedCheckpointIn(note, known);
    if (checkpoint?.origin.startsWith(origin)) return checkpoint;
    throw new CliError(
      exitCodes.doesNotHold,
      'a checkpoint that was kept is signed by none of the keys, or of another trust',
    );
  });
  return Map.groupBy(kept, (one) => one.origin.slice(origin.length));
};
