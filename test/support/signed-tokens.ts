import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { expect } from 'vitest';
import { createTokenVerifier } from '../../functions/shared/access/token.ts';
import { issuerRules } from '../../functions/shared/lambda/issuer-rules.ts';
import type { MadePool } from '../../infra/stacks/identity/cognito.ts';
import { rulesOf } from '../../infra/stacks/identity/rules-of.ts';
import type { Identity } from '../../infra/trusts/shape/identity.ts';

/** When every token is looked at. */
const NOW = new Date('2026-10-06T09:00:00Z');
const SECOND_MS = 1_000;
export const nowInSeconds = NOW.getTime() / SECOND_MS;

/** What a token says; a claim that is undefined is not in it. */
type Claims = Readonly<Record<string, unknown>>;

const withoutMissing = (claims: Claims): JWTPayload => JSON.parse(JSON.stringify(claims));

interface Signing {
  readonly alg?: string;
  readonly kid?: string;
  readonly key?: CryptoKey | Uint8Array;
}

/** How a token is refused whose claim is not as the rules ask. */
export const unauthenticated = (claim: string) => ({
  slug: 'unauthenticated',
  details: { detail: expect.stringContaining(claim) },
});

/** A case: what is changed of a good token, and what its refusal names. */
export type Refused = readonly [what: string, changes: Claims, named: string];

/** A provider with keys of its own, and the verifier that a deployment for it has. */
export const startProvider = async (identity: Identity, pool: MadePool | null = null) => {
  const own = await generateKeyPair('RS256');
  const keys: JSONWebKeySet = {
    keys: [{ ...(await exportJWK(own.publicKey)), kid: 'k-1', alg: 'RS256', use: 'sig' }],
  };
  // As the functions get it: by a variable that holds JSON.
  const rules = issuerRules.parse(JSON.parse(JSON.stringify(rulesOf(identity, pool))));
  const verify = createTokenVerifier({ rules, clock: () => NOW, fetchKeys: async () => keys });
  const sign = (claims: Claims, { alg = 'RS256', kid = 'k-1', key = own.privateKey }: Signing = {}) =>
    new SignJWT(withoutMissing({ iat: nowInSeconds, exp: nowInSeconds + 3_600, ...claims }))
      .setProtectedHeader({ alg, kid })
      .sign(key);
  return {
    rules,
    sign,
    verify,
    /** What comes of a token with these claims. */
    speaker: async (claims: Claims, signing?: Signing) => verify(`Bearer ${await sign(claims, signing)}`),
  };
};
