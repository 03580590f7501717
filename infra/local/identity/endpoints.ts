import type { IncomingMessage, RequestListener } from 'node:http';
import type { JWK } from 'jose';
import { isOfThisMachine } from '../http/of-this-machine.ts';
import { readBody } from '../http/read-body.ts';
import { type Authorizing, askWho, type IssuerAnswer, jsonAnswer, logInAs, logOut } from './authorize.ts';

export interface EndpointOptions extends Authorizing {
  /** Of the issuer's server. */
  readonly url: string;
  /** What its tokens say that they come from. */
  readonly issuer: string;
  readonly key: JWK;
  readonly lifetimeSeconds: number;
  readonly accessToken: (subject: string) => Promise<string>;
  readonly idToken: (subject: string, nonce: string) => Promise<string>;
}

type Endpoint = (options: EndpointOptions, sent: URLSearchParams) => IssuerAnswer | Promise<IssuerAnswer>;

/** @see https://openid.net/specs/openid-connect-discovery-1_0.html */
const configuration: Endpoint = ({ url, issuer }) =>
  jsonAnswer(200, {
    issuer,
    jwks_uri: `${url}/.well-known/jwks.json`,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    end_session_endpoint: `${url}/logout`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    id_token_signing_alg_values_supported: ['ES256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });

/** A code and its verifier for tokens (RFC 6749 4.1.3, RFC 7636 4.5). */
const token: Endpoint = async (options, sent) => {
  const { client, codes, lifetimeSeconds, accessToken, idToken } = options;
  const of = (name: string): string => sent.get(name) ?? '';
  if (of('client_id') !== client.id || of('client_secret') !== client.secret)
    return jsonAnswer(401, { error: 'invalid_client' });
  if (of('grant_type') !== 'authorization_code') return jsonAnswer(400, { error: 'unsupported_grant_type' });
  const asked = { clientId: client.id, redirectUri: of('redirect_uri'), verifier: of('code_verifier') };
  const granted = codes.take(of('code'), asked);
  if (granted === null) return jsonAnswer(400, { error: 'invalid_grant' });
  return jsonAnswer(200, {
    token_type: 'Bearer',
    expires_in: lifetimeSeconds,
    access_token: await accessToken(granted.subject),
    id_token: await idToken(granted.subject, granted.nonce),
  });
};

const endpoints: Readonly<Record<string, Endpoint>> = {
  'GET /.well-known/jwks.json': ({ key }) => jsonAnswer(200, { keys: [key] }),
  'GET /.well-known/openid-configuration': configuration,
  'GET /authorize': askWho,
  'POST /authorize': logInAs,
  'POST /token': token,
  'GET /logout': ({ client }, asked) => logOut(client, asked),
};

const BODY_LIMIT = 16 * 1024;

const answered = async (request: IncomingMessage, options: EndpointOptions): Promise<IssuerAnswer> => {
  if (!isOfThisMachine(request.headers)) return jsonAnswer(403, { error: 'access_denied' });
  const { method = 'GET', url = '/' } = request;
  const [path = '', query = ''] = url.split('?');
  const name = `${method} ${path}`;
  const endpoint = Object.hasOwn(endpoints, name) ? endpoints[name] : undefined;
  if (endpoint === undefined) return jsonAnswer(404, { message: 'Not Found' });
  const body = method === 'POST' ? ((await readBody(request, BODY_LIMIT))?.toString('utf8') ?? '') : query;
  return endpoint(options, new URLSearchParams(body));
};

/** What the issuer answers over HTTP. */
export const answerWith =
  (options: EndpointOptions): RequestListener =>
  async (request, response) => {
    const { status, type, body, location } = await answered(request, options);
    const headers = { 'content-type': type, 'cache-control': 'no-store', ...(location && { location }) };
    response.writeHead(status, headers).end(body);
  };
