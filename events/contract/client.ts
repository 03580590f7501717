import type { Answer, Client, ClientOptions } from './client-types.ts';

interface Request {
  readonly path?: object;
  readonly query?: object;
}

const addressOf = (url: string, template: string, { path = {}, query = {} }: Request): string => {
  const values = new Map(Object.entries(path));
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!values.has(name)) throw new Error(`the address ${template} needs ${name}`);
    return encodeURIComponent(String(values.get(name)));
  });
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return `${url.replace(/\/$/, '')}${filled}${search.size === 0 ? '' : `?${search}`}`;
};

/** What an answer is made of: with JSON of its own, as every answer of the API but pages and files. */
const answerOf = async <T>(response: Response): Promise<Answer<T>> => {
  const { ok, status, headers } = response;
  const wait = headers.get('retry-after');
  const retryAfter = wait === null ? null : Number(wait);
  const text = await response.text();
  const content = text === '' ? null : JSON.parse(text);
  return ok ? { ok, status, data: content, retryAfter } : { ok, status, problem: content, retryAfter };
};

/** A client of one deployment. */
export const createClient = ({ url, token, fetch = globalThis.fetch }: ClientOptions): Client => {
  const send = async <T>(template: string, request: Request, init: RequestInit): Promise<Answer<T>> => {
    const headers = { ...init.headers, authorization: `Bearer ${await token()}` };
    return answerOf(await fetch(addressOf(url, template, request), { ...init, headers }));
  };
  return {
    get: (path, asking = {}) => send(path, asking, { method: 'GET' }),
    post: (path, { body, key = crypto.randomUUID(), ifMatch, ...where }) =>
      send(path, where, {
        method: 'POST',
        body: JSON.stringify(body ?? {}),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        },
      }),
  };
};
