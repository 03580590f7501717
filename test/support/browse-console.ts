import type { Answer } from './running-stack.ts';

/** A browser without a window: keeps cookies, follows nothing by itself. */
export const newBrowser = (url: string) => {
  const jar = new Map<string, string>();
  const send = async (address: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const isOwn = address.startsWith(url);
    const response = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { ...(isOwn && cookie && { cookie }), ...init.headers },
    });
    const set = response.headers.getSetCookie();
    for (const one of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (/Max-Age=0/.test(one)) jar.delete(name);
      else jar.set(name, value);
    }
    const { status, headers } = response;
    return { status, headers, set, text: await response.text() };
  };
  const locationOf = ({ headers }: Pick<Answer, 'headers'>): string => headers.get('location') ?? '';
  const get = (path: string) => send(path.startsWith('http') ? path : `${url}${path}`);
  /** As a page of the console sends its form. */
  const post = (path: string, fields: Readonly<Record<string, string>> | FormData, headers = {}) =>
    send(`${url}${path}`, {
      method: 'POST',
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', origin: 'null', ...headers },
    });
  /** Through the issuer's page, where one click is enough. */
  const logIn = async (subject: string, to = '/console') => {
    const begun = await get(`/console/sign-in?${new URLSearchParams({ to })}`);
    const asked = new URL(locationOf(begun));
    const fields = new URLSearchParams([...asked.searchParams, ['subject', subject]]);
    const back = await send(`${asked.origin}/authorize`, { method: 'POST', body: fields });
    const returned = await get(locationOf(back));
    return { begun, asked, back, returned };
  };
  /** What stands in the hidden fields of a form of the page. */
  const hidden = (text: string, act: string): Readonly<Record<string, string>> => {
    const form = text.split('<form ').find((part) => part.includes(`name="act" value="${act}"`)) ?? '';
    return Object.fromEntries(
      [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
  };
  return { get, post, logIn, hidden, jar, locationOf };
};
