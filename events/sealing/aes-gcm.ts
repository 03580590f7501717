import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyObject } from './key-object.ts';

const ALGORITHM = 'aes-256-gcm';
/** Bytes of a random initialisation vector and of a tag (NIST SP 800-38D, 8.2.2 and 5.2.1.2). */
const IV = 12;
const TAG = 16;

/** `iv | ciphertext | tag`, bound to the additional data. @param key 32 bytes */
export const encrypt = (key: Uint8Array, aad: string, plain: Uint8Array): Buffer => {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(ALGORITHM, keyObject(key), iv, { authTagLength: TAG }).setAAD(
    Buffer.from(aad),
  );
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, text, cipher.getAuthTag()]);
};

/** @throws Error when the bytes, the key or the additional data are not those of the encryption */
export const decrypt = (key: Uint8Array, aad: string, sealed: Uint8Array): Buffer => {
  if (sealed.length < IV + TAG)
    throw new Error(`too short to be encrypted: ${sealed.length} bytes, expected at least ${IV + TAG}`);
  const decipher = createDecipheriv(ALGORITHM, keyObject(key), sealed.subarray(0, IV), {
    authTagLength: TAG,
  });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV, sealed.length - TAG)), decipher.final()]);
};
