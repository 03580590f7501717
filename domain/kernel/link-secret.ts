import * as z from 'zod/mini';

/** The secret of a link: 256 bits in base64url. It is checked against its hash and kept nowhere. */
export const linkSecret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'expected 43 of A-Z a-z 0-9 _ -'));
