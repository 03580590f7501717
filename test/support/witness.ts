import { cosign } from '../../events/log/proof/cosignature.ts';
import { formatKey } from '../../events/log/proof/note.ts';
import { exampleWitnessName, exampleWitnessWords } from '../../infra/local/identity/example-witness.ts';
import { signerOf } from './note-signers.ts';

/** A witness whose key is made from words, so that everybody can be the example trust's witness. */
export const witnessOf = (name: string, words: string) => {
  const signer = signerOf(name, words);
  return {
    key: formatKey(name, signer.publicKey, 'cosignature'),
    /** The line that countersigns a note. */
    cosign: (note: string, at = '2026-09-02T09:00:00.000Z') => cosign({ note, at, ...signer }),
  };
};

/** The witness with a key that `infra/trusts/fernhill.ts` names. */
export const exampleWitness = witnessOf(exampleWitnessName, exampleWitnessWords);
