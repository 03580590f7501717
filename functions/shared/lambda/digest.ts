import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, base64url without padding. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64url');
