import { type JSONWebKeySet, jwtVerify } from 'jose';
import { ProblemError } from '../http/problem-error.ts';
import type { Clock } from '../lambda/clock.ts';
import type { IssuerRules } from '../lambda/issuer-rules.ts';
import { log, metric } from '../lambda/log.ts';
import { fetchKeySet } from './fetch-key-set.ts';
import { createKeySet } from './key-set.ts';
import { speakerOf, type TokenSubject } from './speaker-of.ts';

export type { TokenSubject } from './speaker-of.ts';

export interface TokenSettings {
  readonly rules: IssuerRules;
  readonly clock: Clock;
  /** @default - asks the issuer's address */
  readonly fetchKeys?: () => Promise<JSONWebKeySet>;
}

/**
 * @throws ProblemError `unauthenticated` for any token that is missing, malformed, expired, foreign, wrongly
 * signed, or not as the rules of the issuer ask
 */
export type VerifyToken = (authorization: string | undefined) => Promise<TokenSubject>;

// Asymmetric algorithms only: with a shared secret anyone who can check a token could make one (RFC 8725
// 3.1).
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_S = 5;

export const createTokenVerifier = ({ rules, clock, fetchKeys }: TokenSettings): VerifyToken => {
  const uri = new URL(rules.jwksUri);
  const keys = createKeySet({ fetchKeys: fetchKeys ?? (() => fetchKeySet(uri)), clock, onStale });
  return async (authorization) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined)
      throw unauthenticated('send a token in the header Authorization: Bearer <token>');
    const options = {
      issuer: rules.issuers,
      ...(rules.audiences?.[0] === undefined ? {} : { audience: rules.audiences[0] }),
      algorithms: ALGORITHMS,
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE_S,
    };
    const { payload } = await jwtVerify(token, keys, { ...options, currentDate: clock() }).catch(refuseToken);
    return speakerOf(rules, payload);
  };
};

const MINUTE_MS = 60_000;

const onStale = (ageMs: number): void => {
  log('keys-stale', { minutes: Math.floor(ageMs / MINUTE_MS) });
  metric('StaleKeys', 1);
};

const unauthenticated = (detail: string): ProblemError => new ProblemError('unauthenticated', { detail });

/** Faults of the token are the caller's; a key set that can't be fetched is ours and stays an outage. */
const refuseToken = (error: unknown): never => {
  const code = codeOf(error);
  if (code === 'ERR_JWT_EXPIRED')
    throw unauthenticated('the token has expired: ask the identity provider for a new one');
  if (isTokenFault(code))
    throw unauthenticated('the token is not one of this service: check issuer, audience and signature');
  throw error;
};

const isTokenFault = (code: string): boolean =>
  /^ERR_(JWT|JWS|JWK_|JOSE_ALG|JOSE_NOT|JWKS_NO_MATCHING|JWKS_MULTIPLE)/.test(code);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
