import {
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import * as z from 'zod/mini';
import { claimsOf } from './id-token.ts';
import type { ClientSettings, Provider } from './provider.ts';
import { keyOfSession, newSecret } from './secrets.ts';
import type { Session } from './session.ts';

/** What the browser keeps while somebody is at the provider. */
const begun = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where they wanted to go: a path under `/console`. */
  to: z.string(),
  /** What the provider is asked for beside a password; null: nothing. */
  acr: z.nullable(z.string()),
});
export type Begun = z.output<typeof begun>;

/** How long somebody may take to log in. */
export const LOG_IN_SECONDS = 10 * 60;

export interface LogInDeps {
  readonly provider: () => Promise<Provider>;
  readonly settings: ClientSettings;
  /** Where the provider sends people back to. */
  readonly redirectUri: string;
}

/** Where somebody wants to go, and what the provider is asked for beside a password (`acr_values`). */
interface Wanted {
  readonly to: string;
  readonly acr?: string | null;
}

/**
 * Asks for a second factor as the provider takes it.
 * @see https://www.rfc-editor.org/rfc/rfc9470
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/developer-guide-conditional-access-authentication-context
 */
const stepUp = ({ stepUpBy }: ClientSettings, acr: string): Readonly<Record<string, string>> =>
  stepUpBy === 'acr-values'
    ? { acr_values: acr }
    : { claims: JSON.stringify({ access_token: { acrs: { essential: true, value: acr } } }) };

export const beginLogIn = async (
  { provider, settings, redirectUri }: LogInDeps,
  { to, acr = null }: Wanted,
): Promise<{ readonly address: string; readonly begun: Begun }> => {
  const { server } = await provider();
  if (server.authorization_endpoint === undefined) throw new Error('the provider names no page to log in at');
  const kept = {
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
    to,
    acr,
  };
  const address = new URL(server.authorization_endpoint);
  const asked = {
    client_id: settings.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: settings.scope,
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
    ...(acr === null ? {} : stepUp(settings, acr)),
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return { address: address.href, begun: kept };
};

/** As a cookie holds it. */
export const begunText = (kept: Begun): string => Buffer.from(JSON.stringify(kept)).toString('base64url');

/** Null: it is none. */
export const begunOf = (text: string): Begun | null => {
  try {
    return begun.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
};

export interface LoggedInNow {
  /** Goes into the cookie. */
  readonly id: string;
  readonly session: Session;
}

/** Where a provider does not say how long its token holds, it is asked for a new one after an hour. */
const USUAL_SECONDS = 3600;

/**
 * Changes the code for tokens. @param answered the query that the provider sent the browser back with
 * @throws Error of the library: the answer is not to what was begun, or the provider refuses the code
 */
export const endLogIn = async (
  { provider, settings, redirectUri }: LogInDeps,
  { state, nonce, verifier, acr }: Begun,
  { answered, now }: { readonly answered: URLSearchParams; readonly now: number },
): Promise<LoggedInNow> => {
  const { server, client, auth, options } = await provider();
  const params = validateAuthResponse(server, client, answered, state);
  const answer = await authorizationCodeGrantRequest(
    server,
    client,
    auth,
    params,
    redirectUri,
    verifier,
    options,
  );
  const expected = { expectedNonce: nonce, requireIdToken: true };
  const tokens = await processAuthorizationCodeResponse(server, client, answer, expected);
  const { access_token: accessToken, id_token: idToken = '', expires_in: lasts = USUAL_SECONDS } = tokens;
  const isOfId = settings.bearer === 'id-token';
  const id = newSecret();
  return {
    id,
    session: {
      key: keyOfSession(id),
      bearer: isOfId ? idToken : accessToken,
      idToken,
      acr,
      startedAt: now,
      seenAt: now,
      tokenEndsAt: isOfId ? claimsOf(idToken).exp * 1000 : now + lasts * 1000,
    },
  };
};
