import { createHash, createPublicKey, hash, verify } from 'node:crypto';

/*
 * All the cryptography of a proof, for Node. A browser has the same three functions of another make: who
 * imports `#proof-crypto` gets those that fit (`imports` in package.json).
 */

/** What DER writes before an Ed25519 public key (RFC 8410 section 4). */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** SHA-256 (FIPS 180-4) of all parts, one after another. */
export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hashing = createHash('sha256');
  for (const part of parts) hashing.update(part);
  return hashing.digest();
};

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as base64url without padding. */
export const sha256Text = (content: string | Uint8Array): string => hash('sha256', content, 'base64url');

/**
 * Whether an Ed25519 key of 32 bytes signed the message (RFC 8032). Total: false for what can't be a key or a
 * signature.
 */
export const isEd25519Signed = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean => {
  try {
    const key = createPublicKey({
      key: Buffer.concat([DER_PREFIX, publicKey]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
};
