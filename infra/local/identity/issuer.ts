import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { IssuerRules } from '../../stacks/identity/issuer-rules.ts';
import { oidcRules } from '../../stacks/identity/oidc-issuer.ts';
import { exampleIdentity } from '../../trusts/fernhill/identity.ts';
import { listen } from '../http/listen.ts';

/**
 * Tokens of the local stack say that they come from here: the same at every start, since people are linked to
 * it.
 */
export const localIssuer = 'https://identity.daybook.localhost';
export const localAudience = 'daybook';
/**
 * Log-in of the example trust's administrator, who sets it up: the bootstrap first, then a person with that
 * role.
 */
export const exampleAdministrator = 'login-fernhill-admin';

/** Its tokens as the functions read them: as the example trust's, from this address. @param jwksUri of this start */
export const localRules = (jwksUri: string): IssuerRules =>
  oidcRules({ ...exampleIdentity, issuer: localIssuer, audience: localAudience, jwksUri });

export interface TokenOptions {
  /** How long it holds. @default - 12 hours */
  readonly lifetimeSeconds?: number;
  readonly audience?: string;
  readonly issuer?: string;
  /** How they logged in (RFC 8176). @default - by password and a second factor */
  readonly amr?: readonly string[];
}

export interface Issuer {
  readonly jwksUri: string;
  /** A signed token of that subject, issued by the control clock. */
  readonly tokenFor: (subject: string, options?: TokenOptions) => Promise<string>;
  /** The same of a service, which got it for itself. @param client its client id */
  readonly tokenForClient: (client: string, options?: TokenOptions) => Promise<string>;
  readonly close: () => Promise<void>;
}

const ALGORITHM = 'ES256';
const TWELVE_HOURS = 12 * 60 * 60;

/**
 * An OIDC issuer on loopback that vouches for anybody; its key lives as long as the stack. @param now
 * milliseconds since 1970
 */
export async function startIssuer(now: () => number): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const key: JWK = { ...(await exportJWK(publicKey)), kid: 'local', alg: ALGORITHM, use: 'sig' };
  const server = await listen((request, response) => {
    const document = documents(key, server.url)[request.url ?? ''];
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document ?? { message: 'Not Found' }));
  });
  const signed = (
    subject: string,
    claims: JWTPayload,
    { lifetimeSeconds = TWELVE_HOURS, audience = localAudience, issuer = localIssuer }: TokenOptions,
  ): Promise<string> => {
    const issuedAt = Math.floor(now() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, kid: 'local', typ: 'JWT' })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .sign(privateKey);
  };
  return {
    jwksUri: `${server.url}/.well-known/jwks.json`,
    tokenFor: (subject, { amr = ['pwd', 'mfa'], ...options } = {}) => signed(subject, { amr }, options),
    tokenForClient: (client, options = {}) => signed(client, claimsOfClient(client), options),
    close: server.close,
  };
}

const claimsOfClient = (client: string): JWTPayload => {
  const { knownBy, clientClaim, scope } = exampleIdentity.machines;
  return { [clientClaim]: client, [knownBy.claim]: knownBy.is, scope };
};

const documents = (key: JWK, url: string): Readonly<Record<string, unknown>> => ({
  '/.well-known/jwks.json': { keys: [key] },
  '/.well-known/openid-configuration': { issuer: localIssuer, jwks_uri: `${url}/.well-known/jwks.json` },
});
