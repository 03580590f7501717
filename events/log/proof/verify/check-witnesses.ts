import { verifyCosignature } from '../cosignature.ts';
import type { NoteKey } from '../note.ts';
import { nameOf } from './keys.ts';
import type { ReadCheckpoint } from './read-checkpoints.ts';
import { type Finding, fault, finding } from './report.ts';

/**
 * That each witness countersigned the checkpoint that the bundle rests on, or that of the trust's log of logs
 * under which it is.
 * @param ofTrust null where nothing is under one
 */
export const checkWitnesses = (
  main: ReadCheckpoint | null,
  ofTrust: ReadCheckpoint | null,
  witnesses: readonly NoteKey[],
): Finding => {
  const seen = witnesses.map((key) => ({
    key,
    own: main === null ? null : verifyCosignature(main.text, key),
    trust: ofTrust === null ? null : verifyCosignature(ofTrust.text, key),
  }));
  const faults = seen
    .filter(({ own, trust }) => own === null && trust === null)
    .map(({ key }) =>
      fault(
        'signature-wrong',
        main?.file ?? 'checkpoints',
        `the checkpoint is not countersigned by the witness ${nameOf(key)}, nor is one of the trust that covers it`,
      ),
    );
  const said = seen.map(({ key, own, trust }) =>
    own === null ? `${nameOf(key)} at ${trust}, over the whole trust` : `${nameOf(key)} at ${own}`,
  );
  return finding('witnesses', faults, {
    holds: `countersigned by ${said.join(' and ')}`,
    fails: 'not every witness countersigned the checkpoint',
  });
};
