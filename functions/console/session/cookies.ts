import type { HttpRequest } from '../../shared/http/http-message.ts';

/** `__Host-`: from this host alone, over a safe line, for every path; a page of another subdomain can't set it. */
export const SESSION_COOKIE = '__Host-daybook';
const LOG_IN_COOKIE = '__Host-daybook-log-in-';

/** What a log-in that was begun has to come back with: one each, since two may be begun in two tabs. */
export const logInCookie = (state: string): string =>
  `${LOG_IN_COOKIE}${state.replaceAll(/[^\w-]/g, '').slice(0, 12)}`;

/** Names of the cookies of log-ins that were begun, and not ended. */
export const logInCookiesIn = ({ cookies = [] }: Pick<HttpRequest, 'cookies'>): readonly string[] =>
  cookies.flatMap((pair) => (pair.startsWith(LOG_IN_COOKIE) ? [pair.split('=')[0] ?? ''] : []));

/** What a form comes back by that was sent before somebody had to log in again. */
export const FORM_COOKIE = '__Host-daybook-form';

const ALWAYS = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** @param seconds how long the browser keeps it. @default - until it is closed */
export const cookie = (name: string, value: string, seconds?: number): string =>
  `${name}=${value}; ${ALWAYS}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;

/** Has the browser forget it. */
export const noCookie = (name: string): string => cookie(name, '', 0);

/** Value of a cookie of the request; null where there is none, or more than one of the name. */
export const cookieIn = ({ cookies = [] }: Pick<HttpRequest, 'cookies'>, name: string): string | null => {
  const [value, ...others] = cookies.flatMap((pair) =>
    pair.startsWith(`${name}=`) ? [pair.slice(name.length + 1)] : [],
  );
  return value === undefined || value === '' || others.length > 0 ? null : value;
};
