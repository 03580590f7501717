import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, base64url without padding. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64url');

const ID_BYTES = 16;

/**
 * An id made of a text, which is the same each time: 32 hexadecimal digits, as correlation ids have, and
 * which never begin with a hyphen.
 */
export const hexIdOf = (text: string): string =>
  Buffer.from(digest(text), 'base64url').toString('hex', 0, ID_BYTES);
