import { verifyCosignature } from '../cosignature.ts';
import type { NoteKey } from '../note.ts';
import { nameOf } from './keys.ts';
import type { ReadCheckpoint } from './read-checkpoints.ts';
import { type Finding, fault, finding } from './report.ts';

/** That each witness countersigned the checkpoint that the bundle rests on. */
export const checkWitnesses = (main: ReadCheckpoint | null, witnesses: readonly NoteKey[]): Finding => {
  const seen = witnesses.map((key) => ({
    key,
    at: main === null ? null : verifyCosignature(main.text, key),
  }));
  const faults = seen
    .filter(({ at }) => at === null)
    .map(({ key }) =>
      fault(
        'signature-wrong',
        main?.file ?? 'checkpoints',
        `the checkpoint is not countersigned by the witness ${nameOf(key)}`,
      ),
    );
  return finding('witnesses', faults, {
    holds: `countersigned by ${seen.map(({ key, at }) => `${nameOf(key)} at ${at}`).join(' and ')}`,
    fails: 'not every witness countersigned the checkpoint',
  });
};
