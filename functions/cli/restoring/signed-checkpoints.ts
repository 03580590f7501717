import type { ArchivedObject } from '../../../events/log/archive/archived-objects.ts';
import type { Archive } from '../../../events/log/archive/types.ts';
import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { type Checkpoint, originOf } from '../../../events/log/proof/checkpoint.ts';
import { parseKey } from '../../../events/log/proof/note.ts';
import { signedCheckpointIn } from '../../../events/log/proof/signed-checkpoint.ts';

/** A checkpoint that a known key signed, and its note. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: string;
}

interface Known {
  readonly archive: Pick<Archive, 'readCheckpoint'>;
  readonly keys: readonly string[];
}

/** Every checkpoint that the archive has of a log, rising by size. @throws NotRestorable for one that nobody signed */
export const signedCheckpoints = async (
  { archive, keys }: Known,
  trust: string,
  log: string,
  objects: readonly ArchivedObject[],
): Promise<readonly SignedCheckpoint[]> => {
  const sizes = objects.flatMap(({ kind, number }) => (kind === 'checkpoint' ? [number] : []));
  const known = keys.map(parseKey);
  const found: SignedCheckpoint[] = [];
  for (const size of sizes.toSorted((a, b) => a - b)) {
    const note = (await archive.readCheckpoint(log, size)) ?? '';
    const checkpoint = signedCheckpointIn(note, known);
    if (checkpoint?.origin !== originOf(trust, log) || checkpoint.size !== size)
      throw new NotRestorable(`no key that was given signed the checkpoint of ${log} at ${size}`);
    found.push({ ...checkpoint, note });
  }
  return found;
};
