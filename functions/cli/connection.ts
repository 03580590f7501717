import { CliError } from './cli-error.ts';
import { exitCodes } from './exit-codes.ts';

/** Where a deployment is, and who asks. */
export interface Connection {
  /** Address of the API. */
  readonly url: string;
  /** Bearer token (OIDC JWT). */
  readonly token: string;
}

/**
 * The address without slashes at its end, and the token. @throws CliError for an address or a token that is
 * not to be used; never repeats the token
 */
export const checkedConnection = ({
  url,
  token,
}: Connection): { readonly base: string; readonly token: string } => {
  if (!isSafe(URL.canParse(url) ? new URL(url) : null)) {
    throw new CliError(
      exitCodes.badInput,
      '--url must be an https address without user and password; http is for this machine alone',
    );
  }
  if (!bearer.test(token))
    throw new CliError(exitCodes.badInput, 'the token holds a character that no bearer token has');
  return { base: url.replace(/\/+$/, ''), token };
};

/** RFC 6750 2.1. */
const bearer = /^[A-Za-z0-9._~+/=-]+$/;

/**
 * The token opens records about children: it does not travel in the clear. A password in the address would
 * stand in messages.
 */
const isSafe = (url: URL | null): boolean =>
  url !== null &&
  url.username === '' &&
  url.password === '' &&
  (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname)));

const loopback = /^(localhost|\[::1\]|127(\.\d+){3})$/;
