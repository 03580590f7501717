import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Signer } from '../../events/log/proof/note.ts';

/** What DER writes before an Ed25519 private key (RFC 8410 section 7). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_BYTES = 32;

/** Signs by a key that is made of a seed of 32 bytes: the same signatures in every run (RFC 8032). */
export const signerOfSeed = (name: string, seed: Uint8Array): Signer => {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-PUBLIC_KEY_BYTES);
  return { name, publicKey, sign: async (message) => sign(null, message, key) };
};

/** A key of its own for each word. */
export const signerOf = (name: string, word: string = name): Signer =>
  signerOfSeed(name, createHash('sha256').update(word).digest());
