import type { Codes } from './codes.ts';
import type { LogInChoice } from './log-in-page.ts';
import { logInPage } from './log-in-page.ts';

/** The console as this issuer knows it. */
export interface RegisteredClient {
  readonly id: string;
  readonly secret: string;
  /** Under which its addresses begin, such as `http://127.0.0.1:8080/console`. */
  readonly url: string;
}

export interface IssuerAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly location?: string;
}

export const jsonAnswer = (status: number, body: object): IssuerAnswer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

const refused = (error: string): IssuerAnswer => jsonAnswer(400, { error });

export interface Authorizing {
  readonly client: RegisteredClient;
  readonly codes: Codes;
  readonly choices: () => readonly LogInChoice[];
}

/** What is wrong with what the client asks for; null: nothing. Nobody is sent anywhere before. */
const faultIn = (asked: URLSearchParams, { id, url }: RegisteredClient): string | null => {
  if (asked.get('client_id') !== id) return 'unauthorized_client';
  if (asked.get('redirect_uri') !== `${url}/signed-in`) return 'invalid_redirect_uri';
  if (asked.get('response_type') !== 'code') return 'unsupported_response_type';
  return asked.get('code_challenge_method') === 'S256' && asked.get('code_challenge')
    ? null
    : 'invalid_request';
};

/** `GET /authorize`: who is it to be? */
export const askWho = ({ client, choices }: Authorizing, asked: URLSearchParams): IssuerAnswer => {
  const fault = faultIn(asked, client);
  if (fault !== null) return refused(fault);
  return { status: 200, type: 'text/html; charset=utf-8', body: logInPage(choices(), asked) };
};

/** `POST /authorize`: back to the client with a code. */
export const logInAs = ({ client, codes }: Authorizing, sent: URLSearchParams): IssuerAnswer => {
  const fault = faultIn(sent, client);
  const subject = sent.get('subject') ?? '';
  if (fault !== null || subject === '') return refused(fault ?? 'invalid_request');
  const redirectUri = `${client.url}/signed-in`;
  const code = codes.make({
    subject,
    clientId: client.id,
    redirectUri,
    nonce: sent.get('nonce') ?? '',
    challenge: sent.get('code_challenge') ?? '',
  });
  const location = `${redirectUri}?${new URLSearchParams({ code, state: sent.get('state') ?? '' })}`;
  return { status: 303, type: 'text/plain', body: '', location };
};

/** `GET /logout`: back to the client, which logged somebody out. */
export const logOut = ({ url }: RegisteredClient, asked: URLSearchParams): IssuerAnswer =>
  asked.get('post_logout_redirect_uri') === `${url}/signed-out`
    ? { status: 303, type: 'text/plain', body: '', location: `${url}/signed-out` }
    : refused('invalid_request');
