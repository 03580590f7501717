import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { Signer } from '../../events/log/proof/note.ts';
import { keyOfSeed, keyOfWords } from '../../infra/local/keys/key-of-words.ts';

const PUBLIC_KEY_BYTES = 32;

/** The same signatures in every run (RFC 8032). */
const signerWith = (name: string, key: KeyObject): Signer => {
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-PUBLIC_KEY_BYTES);
  return { name, publicKey, sign: async (message) => sign(null, message, key) };
};

/** Signs by a key that is made of a seed of 32 bytes. */
export const signerOfSeed = (name: string, seed: Uint8Array): Signer => signerWith(name, keyOfSeed(seed));

/** A key of its own for each word. */
export const signerOf = (name: string, word: string = name): Signer => signerWith(name, keyOfWords(word));
