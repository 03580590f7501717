import type { AuthorizationServer, Client, ClientAuth } from 'oauth4webapi';
import {
  allowInsecureRequests,
  ClientSecretPost,
  discoveryRequest,
  processDiscoveryResponse,
} from 'oauth4webapi';
import * as z from 'zod/mini';

/** The console as a client of the trust's identity provider. */
export const clientSettings = z.object({
  /** `iss` of its tokens. */
  issuer: z.string(),
  /** What answers for it at `/.well-known/openid-configuration`: the issuer itself, but on one machine. */
  discovery: z.string(),
  clientId: z.string(),
  scope: z.string(),
  /** Which of its tokens the API takes. */
  bearer: z.enum(['access-token', 'id-token']),
  /** How it is asked for a second factor: by `acr_values`, or by a claim of its access token. */
  stepUpBy: z._default(z.enum(['acr-values', 'acrs-claim']), 'acr-values'),
  /** How it calls the address that people go back to after log-out. */
  signedOutAs: z._default(z.enum(['post_logout_redirect_uri', 'logout_uri']), 'post_logout_redirect_uri'),
});
export type ClientSettings = z.output<typeof clientSettings>;

/** What a request to the provider needs. */
export interface Provider {
  readonly server: AuthorizationServer;
  readonly client: Client;
  readonly auth: ClientAuth;
  readonly options: { readonly [allowInsecureRequests]: boolean };
}

export interface ProviderDeps {
  readonly settings: ClientSettings;
  readonly clientSecret: () => Promise<string>;
}

/** Only a provider on this machine is asked without TLS. */
const isOnLoopback = (address: string): boolean => /^http:\/\/127\.0\.0\.1:\d+$/.test(address);

/** Asks the provider once what it offers; a request that failed is made again at the next need. */
export const createProvider = ({ settings, clientSecret }: ProviderDeps): (() => Promise<Provider>) => {
  const { issuer, discovery, clientId } = settings;
  const options = { [allowInsecureRequests]: isOnLoopback(discovery) };
  let asked: Promise<Provider> | null = null;
  const ask = async (): Promise<Provider> => {
    const [answer, secret] = await Promise.all([
      discoveryRequest(new URL(discovery), options),
      clientSecret(),
    ]);
    const server = await processDiscoveryResponse(new URL(issuer), answer);
    return { server, client: { client_id: clientId }, auth: ClientSecretPost(secret), options };
  };
  return async () => {
    asked ??= ask();
    try {
      return await asked;
    } catch (error) {
      asked = null;
      throw error;
    }
  };
};
