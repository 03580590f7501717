import type { RequestListener } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { ConsoleClient } from '../../stacks/identity/console-client.ts';
import type { IssuerRules } from '../../stacks/identity/issuer-rules.ts';
import { oidcRules } from '../../stacks/identity/oidc-issuer.ts';
import { exampleIdentity } from '../../trusts/fernhill/identity.ts';
import { listen } from '../http/listen.ts';
import { newCodes } from './codes.ts';
import { answerWith } from './endpoints.ts';
import type { LogInChoice } from './log-in-page.ts';

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

/** The console as its function reads it: as the example trust's, from this address. @param url of the issuer, at this start */
export const localConsole = (url: string): ConsoleClient => ({
  issuer: localIssuer,
  discovery: url,
  clientId: LOCAL_CLIENT,
  scope: 'openid',
  bearer: 'access-token',
  stepUpBy: 'acr-values',
  signedOutAs: 'post_logout_redirect_uri',
});
const LOCAL_CLIENT = 'daybook-console';

export interface TokenOptions {
  /** How long it holds. @default - 12 hours */
  readonly lifetimeSeconds?: number;
  readonly audience?: string;
  readonly issuer?: string;
  /** How they logged in (RFC 8176). @default - by password and a second factor */
  readonly amr?: readonly string[];
}

export interface Issuer {
  readonly url: string;
  readonly jwksUri: string;
  /** A signed token of that subject, issued by the control clock. */
  readonly tokenFor: (subject: string, options?: TokenOptions) => Promise<string>;
  /** The same of a service, which got it for itself. @param client its client id */
  readonly tokenForClient: (client: string, options?: TokenOptions) => Promise<string>;
  /** Whom its page offers to log in as. */
  readonly offer: (choices: readonly LogInChoice[]) => void;
  readonly close: () => Promise<void>;
}

const ALGORITHM = 'ES256';
const TWELVE_HOURS = 12 * 60 * 60;

export interface IssuerOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where the console is, to which people go back. */
  readonly consoleUrl: string;
  /** What the console shows that it is itself. */
  readonly clientSecret: string;
}

/** An OIDC issuer on loopback that vouches for anybody; its key lives as long as the stack. */
export async function startIssuer({ now, consoleUrl, clientSecret }: IssuerOptions): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const key: JWK = { ...(await exportJWK(publicKey)), kid: 'local', alg: ALGORITHM, use: 'sig' };
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
  const tokenFor: Issuer['tokenFor'] = (subject, { amr = ['pwd', 'mfa'], ...options } = {}) =>
    signed(subject, { amr }, options);
  let choices: readonly LogInChoice[] = [];
  let answer: RequestListener = () => undefined;
  const server = await listen((request, response) => answer(request, response));
  answer = answerWith({
    url: server.url,
    issuer: localIssuer,
    key,
    client: { id: LOCAL_CLIENT, secret: clientSecret, url: consoleUrl },
    codes: newCodes(() => performance.now()),
    choices: () => choices,
    lifetimeSeconds: TWELVE_HOURS,
    accessToken: (subject) => tokenFor(subject),
    idToken: (subject, nonce) => signed(subject, { nonce }, { audience: LOCAL_CLIENT }),
  });
  return {
    url: server.url,
    jwksUri: `${server.url}/.well-known/jwks.json`,
    tokenFor,
    tokenForClient: (client, options = {}) => signed(client, claimsOfClient(client), options),
    offer: (offered) => {
      choices = offered;
    },
    close: server.close,
  };
}

const claimsOfClient = (client: string): JWTPayload => {
  const { knownBy, clientClaim, scope } = exampleIdentity.machines;
  return { [clientClaim]: client, [knownBy.claim]: knownBy.is, scope };
};
