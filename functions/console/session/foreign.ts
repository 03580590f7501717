import type { HttpRequest } from '../../shared/http/http-message.ts';
import { isSame } from './secrets.ts';

/**
 * Whether a form may have been sent by another site's page. Browsers say where a request comes from in
 * `Sec-Fetch-Site`; a form of a page that says `no-referrer` has the origin `null`.
 * @param origin of the console
 * @see https://www.w3.org/TR/fetch-metadata/
 * @see https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
const isFromElsewhere = ({ headers }: Pick<HttpRequest, 'headers'>, origin: string): boolean => {
  const site = headers['sec-fetch-site'];
  const from = headers['origin'] ?? 'null';
  if (site !== undefined && site !== 'same-origin') return true;
  if (from !== 'null') return from !== origin;
  return site === undefined;
};

export interface Sent {
  readonly request: Pick<HttpRequest, 'headers'>;
  /** What stood in the form. */
  readonly token: string;
}

/** Whether a form did not come from a page of this session, so that nothing is done by it. */
export const isForeign = ({ request, token }: Sent, origin: string, expected: string): boolean =>
  isFromElsewhere(request, origin) || !isSame(token, expected);
