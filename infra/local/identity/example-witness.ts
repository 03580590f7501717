import { keyOfWords } from '../keys/key-of-words.ts';

/** Name of the witness whose public key `infra/trusts/fernhill.ts` names. */
export const exampleWitnessName = 'witness.fernhill.example/audit-committee';

/** Words that its private key is made from, so that everybody can be the example trust's witness. */
export const exampleWitnessWords = 'the example witness of Fernhill';

/** That key, for `npx daybook checkpoint --countersign` (PEM). */
export const exampleWitnessKey = (): string =>
  keyOfWords(exampleWitnessWords).export({ type: 'pkcs8', format: 'pem' }).toString();
