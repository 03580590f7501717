import type { ConsoleSettings } from '../../trusts/shape/console.ts';
import type { Identity } from '../../trusts/shape/identity.ts';
import type { MadePool } from './cognito.ts';

/** The console as a client, as its function reads it (`functions/console/session/provider.ts`). */
export interface ConsoleClient {
  readonly issuer: string;
  readonly discovery: string;
  readonly clientId: string;
  readonly scope: string;
  readonly bearer: 'access-token' | 'id-token';
  readonly stepUpBy: 'acr-values' | 'acrs-claim';
  /** How the provider calls the address that people go back to after log-out. */
  readonly signedOutAs: 'post_logout_redirect_uri' | 'logout_uri';
}

type ByKind = Pick<ConsoleClient, 'issuer' | 'scope'> & Partial<ConsoleClient>;

/**
 * What each kind of provider needs so that the API takes the token that the console gets.
 * @throws Error for a user pool that was not made with a client for the console
 */
const byKind = (identity: Identity, pool: MadePool | null): ByKind => {
  switch (identity.kind) {
    case 'entra-id':
      return {
        issuer: `https://login.microsoftonline.com/${identity.tenantId}/v2.0`,
        scope: `openid ${identity.audience}/.default`,
        stepUpBy: 'acrs-claim',
      };
    case 'google-workspace':
      // Its access tokens are no JWTs.
      return { issuer: 'https://accounts.google.com', scope: 'openid email', bearer: 'id-token' };
    case 'oidc':
      return { issuer: identity.issuer, scope: 'openid' };
    case 'cognito':
      if (pool === null || pool.consoleClientId === null)
        throw new Error('the user pool of the trust was made without a client for the console');
      return {
        issuer: pool.issuer,
        scope: 'openid',
        clientId: pool.consoleClientId,
        // It does not take the name that the standard has.
        signedOutAs: 'logout_uri',
      };
  }
};

/**
 * @param pool the user pool that the deployment made; null: the trust has a provider of its own
 * @throws Error for a provider that the console can not be a client of
 */
export const consoleClient = (
  identity: Identity,
  { clientId = '', scope }: ConsoleSettings,
  pool: MadePool | null,
): ConsoleClient => {
  const known = byKind(identity, pool);
  return {
    bearer: 'access-token',
    stepUpBy: 'acr-values',
    signedOutAs: 'post_logout_redirect_uri',
    discovery: known.issuer,
    clientId,
    ...known,
    ...(scope === undefined ? {} : { scope: `openid ${scope}` }),
  };
};
