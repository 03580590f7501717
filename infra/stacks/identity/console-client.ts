import type { ConsoleSettings } from '../../trusts/shape/console.ts';
import type { Identity } from '../../trusts/shape/identity.ts';

/** The console as a client, as its function reads it (`functions/console/session/provider.ts`). */
export interface ConsoleClient {
  readonly issuer: string;
  readonly discovery: string;
  readonly clientId: string;
  readonly scope: string;
  readonly bearer: 'access-token' | 'id-token';
  readonly stepUpBy: 'acr-values' | 'acrs-claim';
}

type ByKind = Omit<ConsoleClient, 'discovery' | 'clientId'>;

/**
 * What each kind of provider needs so that the API takes the token that the console gets.
 * @throws Error for a user pool: its app client is that of a front end without a secret
 */
const byKind = (identity: Identity): ByKind => {
  switch (identity.kind) {
    case 'entra-id':
      return {
        issuer: `https://login.microsoftonline.com/${identity.tenantId}/v2.0`,
        scope: `openid ${identity.audience}/.default`,
        bearer: 'access-token',
        stepUpBy: 'acrs-claim',
      };
    case 'google-workspace':
      // Its access tokens are no JWTs.
      return {
        issuer: 'https://accounts.google.com',
        scope: 'openid email',
        bearer: 'id-token',
        stepUpBy: 'acr-values',
      };
    case 'oidc':
      return {
        issuer: identity.issuer,
        scope: 'openid',
        bearer: 'access-token',
        stepUpBy: 'acr-values',
      };
    case 'cognito':
      throw new Error(
        'the console needs an identity provider of the trust’s own: a user pool has no client for it',
      );
  }
};

/** @throws Error for a provider that the console can not be a client of */
export const consoleClient = (identity: Identity, { clientId, scope }: ConsoleSettings): ConsoleClient => {
  const known = byKind(identity);
  return {
    ...known,
    discovery: known.issuer,
    clientId,
    ...(scope === undefined ? {} : { scope: `openid ${scope}` }),
  };
};
