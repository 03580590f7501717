import { createPublicKey, sign } from 'node:crypto';
import { formatKey, type Signer } from '../../../events/log/proof/note.ts';
import { keyOfWords } from '../keys/key-of-words.ts';

const PUBLIC_KEY_BYTES = 32;

/** Name of the witness server whose public key `infra/trusts/fernhill.ts` names. */
const exampleServerName = 'witness.county.example/daybook';

/** Words that its private key is made from: an example, and no use to any other trust. */
const exampleServerWords = 'the example witness server of the county';

/** What it signs with on this machine. */
export const exampleServerSigner = (): Signer => {
  const key = keyOfWords(exampleServerWords);
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-PUBLIC_KEY_BYTES);
  return { name: exampleServerName, publicKey, sign: async (message) => sign(null, message, key) };
};

/** Its public key, as the trust's file names it. */
export const exampleServerKey = (): string =>
  formatKey(exampleServerName, exampleServerSigner().publicKey, 'cosignature');
