import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

/** Of an ID token, of which the library has checked the claims at log-in. */
const claims = z.object({ iss: z.string(), sub: z.string(), exp: z.number() });

export const claimsOf = (token: string): z.output<typeof claims> => {
  const [, text = ''] = token.split('.');
  return claims.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
};

/** Whose a session is, as a hash: the same for every session of one account. */
export const ownerOf = ({ idToken }: { readonly idToken: string }): string => {
  const { iss, sub } = claimsOf(idToken);
  return createHash('sha256')
    .update(JSON.stringify([iss, sub]))
    .digest('base64url');
};
