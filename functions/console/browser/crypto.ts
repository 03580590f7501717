import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 as hashing } from '@noble/hashes/sha2.js';
import type * as ofNode from '../../../events/log/proof/crypto.ts';

/*
 * All the cryptography of a proof, for browsers: `#proof-crypto` there. Web Crypto gives a promise for each
 * hash, and a journal takes three short ones a commit: so it costs more than this does (decision 59).
 */

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

export const sha256: typeof ofNode.sha256 = (...parts) => {
  const running = hashing.create();
  for (const part of parts) running.update(part);
  return asBuffer(running.digest());
};

const utf8 = new TextEncoder();

export const sha256Text: typeof ofNode.sha256Text = (content) =>
  asBuffer(hashing(typeof content === 'string' ? utf8.encode(content) : content)).toString('base64url');

/** As RFC 8032 has it, without what ZIP-215 takes besides. */
export const isEd25519Signed: typeof ofNode.isEd25519Signed = (publicKey, message, signature) => {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};
