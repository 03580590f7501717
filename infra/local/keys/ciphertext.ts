import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export type EncryptionContext = Readonly<Record<string, string>>;

const ID_LENGTH = 36;
const IV_LENGTH = 12;
const TAG_LENGTH = 16;

/** KMS's additional authenticated data: the pairs in the order of their keys. */
const additionalData = (context: EncryptionContext): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([left], [right]) => (left < right ? -1 : 1))));

/** Key id, then iv, tag and AES-256-GCM ciphertext. */
export function encrypt(
  key: { id: string; secret: Buffer },
  plain: Uint8Array,
  context: EncryptionContext,
): Buffer {
  const iv = randomBytes(IV_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(additionalData(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from(key.id), iv, cipher.getAuthTag(), body]);
}

export const keyIdOf = (blob: Buffer): string => blob.subarray(0, ID_LENGTH).toString();

/** @throws when the blob was altered, or comes with another context or key */
export function decrypt(secret: Buffer, blob: Buffer, context: EncryptionContext): Buffer {
  const [iv, tag, body] = split(blob.subarray(ID_LENGTH));
  const decipher = createDecipheriv('aes-256-gcm', secret, iv, { authTagLength: TAG_LENGTH });
  decipher.setAAD(additionalData(context)).setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

const split = (rest: Buffer): [Buffer, Buffer, Buffer] => [
  rest.subarray(0, IV_LENGTH),
  rest.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH),
  rest.subarray(IV_LENGTH + TAG_LENGTH),
];
