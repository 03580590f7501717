import type { ClientSettings, Provider } from './provider.ts';
import type { Session } from './session.ts';

export interface LogOutDeps {
  readonly provider: () => Promise<Provider>;
  readonly settings: ClientSettings;
  /** Where the provider sends people back to. */
  readonly signedOutUrl: string;
}

/**
 * Where the provider logs somebody out, too; null: it does not.
 * @see https://openid.net/specs/openid-connect-rpinitiated-1_0.html
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export const logOutAddress = async (
  { provider, settings, signedOutUrl }: LogOutDeps,
  { idToken }: Pick<Session, 'idToken'>,
): Promise<string | null> => {
  const { server } = await provider();
  if (server.end_session_endpoint === undefined) return null;
  const address = new URL(server.end_session_endpoint);
  address.searchParams.set('client_id', settings.clientId);
  address.searchParams.set('id_token_hint', idToken);
  address.searchParams.set(settings.signedOutAs, signedOutUrl);
  return address.href;
};
