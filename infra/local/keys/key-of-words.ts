import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';

/** What DER writes before an Ed25519 private key (RFC 8410 section 7). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The private key that a seed of 32 bytes makes (RFC 8032). */
export const keyOfSeed = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' });

/** The private key that is made of words: an example, which everybody can have. */
export const keyOfWords = (words: string): KeyObject =>
  keyOfSeed(createHash('sha256').update(words).digest());
