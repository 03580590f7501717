import { sameHash } from '../hash.ts';
import type { Kept } from './asked.ts';
import type { ReadCheckpoint } from './read-checkpoints.ts';
import { type Fault, type Finding, fault, finding } from './report.ts';

/**
 * That a dossier rests on the very checkpoint which the reader has kept: it carries no proof that its
 * checkpoint continues another.
 * @param main the checkpoint of the dossier, null where it has none
 */
export const checkSinceOfDossier = (since: Kept, main: ReadCheckpoint | null): Finding =>
  finding(
    'since',
    [...since.faults, ...(since.checkpoint === null ? [] : differences(since.checkpoint, main))],
    {
      holds: 'the dossier rests on your checkpoint',
      fails: 'the dossier is not shown to rest on your checkpoint',
    },
  );

const differences = (
  { file, size, root, origin }: ReadCheckpoint,
  main: ReadCheckpoint | null,
): readonly Fault[] => {
  if (main?.size !== size) {
    const says = `a dossier has no proof that its checkpoint continues your checkpoint of size ${size}: verify a bundle that was exported with it`;
    return [fault('not-shown', file, says, { position: size })];
  }
  if (main.origin === origin && sameHash(main.root, root)) return [];
  return [
    fault('forked', file, `your checkpoint of size ${size} is not that of this dossier: there are two`, {
      position: size,
    }),
  ];
};
