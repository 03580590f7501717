import { createSecretKey, type KeyObject } from 'node:crypto';

const made = new WeakMap<Uint8Array, KeyObject>();

/**
 * A key as Node.js takes it without looking at it again: for bytes it asks at every use what they are, which
 * takes longer than to seal a text with them. It goes with the bytes.
 */
export const keyObject = (bytes: Uint8Array): KeyObject => {
  const known = made.get(bytes);
  if (known !== undefined) return known;
  const key = createSecretKey(bytes);
  made.set(bytes, key);
  return key;
};
