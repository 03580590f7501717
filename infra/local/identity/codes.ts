import { createHash, randomBytes } from 'node:crypto';

/** What somebody was logged in for, until its code is changed for tokens. */
export interface Granted {
  readonly subject: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly nonce: string;
  /** PKCE with S256 (RFC 7636). */
  readonly challenge: string;
}

export interface Asked {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly verifier: string;
}

export interface Codes {
  readonly make: (granted: Granted) => string;
  /** Null: there is no such code, it was used, it is older than a minute, or it is another's. */
  readonly take: (code: string, asked: Asked) => Granted | null;
}

const LIFETIME_MS = 60_000;

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** Codes that hold once. @param ticks milliseconds that only go forward, whatever time the stack is set to */
export const newCodes = (ticks: () => number): Codes => {
  const made = new Map<string, { readonly granted: Granted; readonly at: number }>();
  return {
    make: (granted) => {
      const code = randomBytes(24).toString('base64url');
      made.set(code, { granted, at: ticks() });
      return code;
    },
    take: (code, { clientId, redirectUri, verifier }) => {
      const found = made.get(code);
      made.delete(code);
      if (found === undefined || ticks() - found.at > LIFETIME_MS) return null;
      const { granted } = found;
      const isTheirs =
        granted.clientId === clientId &&
        granted.redirectUri === redirectUri &&
        granted.challenge === challengeOf(verifier);
      return isTheirs ? granted : null;
    },
  };
};
