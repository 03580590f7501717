import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Issuer, startIssuer } from '../../../../infra/local/identity/issuer.ts';
import { consoleSite, ORIGIN, ownPage } from '../../../support/console-site.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const nameOf = (cookie: string): string => cookie.split('=')[0] ?? '';
const pairOf = (cookie: string): string => cookie.split(';')[0] ?? '';

describe('the way through the identity provider', () => {
  const { api } = useApi();
  let issuer: Issuer;
  beforeAll(async () => {
    const of = { now: Date.now, consoleUrl: `${ORIGIN}/console`, clientSecret: 'secret' };
    issuer = await startIssuer(of);
  });
  afterAll(() => issuer.close());
  const site = () => consoleSite(api(), { provider: issuer.url });

  const begin = async (one: ReturnType<typeof site>, to: string, cookies: readonly string[] = []) => {
    const asked = await one.request('GET', `/console/sign-in?${new URLSearchParams({ to })}`, {
      cookies: [...cookies],
    });
    return { address: asked.headers['location'] ?? '', cookies: asked.cookies };
  };
  /** As the browser goes: one click at the issuer's page, and back. */
  const end = async (one: ReturnType<typeof site>, address: string, cookies: readonly string[]) => {
    const { origin, searchParams } = new URL(address);
    const body = new URLSearchParams([...searchParams, ['subject', logIn('p-teacher')]]);
    const back = await fetch(`${origin}/authorize`, { method: 'POST', body, redirect: 'manual' });
    const { pathname, search } = new URL(back.headers.get('location') ?? ORIGIN);
    return one.request('GET', `${pathname}${search}`, { cookies: [...cookies] });
  };

  it('ORG-02 leads each of two tabs to where it was going, in either order', async () => {
    const one = site();
    const places = [`/console/${SCHOOL}/views/due`, `/console/${SCHOOL}/incidents/i-1`];
    const [first, second] = [await begin(one, places[0] ?? ''), await begin(one, places[1] ?? '')];
    const both = [...first.cookies, ...second.cookies].map(pairOf);
    expect(new Set(both.map(nameOf)).size).toBe(2);
    for (const [at, { address }] of [first, second].entries()) {
      const { status, headers, cookies } = await end(one, address, both);
      expect([status, headers['location']]).toEqual([303, places[at]]);
      const ended = cookies.filter((cookie) => cookie.includes('Max-Age=0')).map(nameOf);
      expect(ended).toEqual([nameOf(both[at] ?? '')]);
    }
  });

  it('ORG-02 gives a browser no end of cookies', async () => {
    const one = site();
    const held = new Map<string, string>();
    for (let tab = 0; tab < 30; tab += 1) {
      const { cookies } = await begin(one, '/console', [...held.values()]);
      for (const cookie of cookies)
        if (cookie.includes('Max-Age=0')) held.delete(nameOf(cookie));
        else held.set(nameOf(cookie), pairOf(cookie));
      expect(held.size).toBeLessThan(10);
    }
  });

  it.each([
    [`/console/${SCHOOL}/views/due/explained?row=a%2Fb+c&by=recorded`, null],
    ['https://evil.example', '/console'],
    ['//evil.example', '/console'],
    ['/console/../evil', '/console'],
    ['/console\\evil', '/console'],
    ['/console?x=y\r\nset-cookie: z', '/console'],
  ])('ORG-02 leads on within the console alone: %s', async (to, leads) => {
    const one = site();
    const { address, cookies } = await begin(one, to);
    const { headers } = await end(one, address, cookies.map(pairOf));
    expect(headers['location']).toBe(leads ?? to);
  });

  it('DPR-06 signs somebody out here though the provider does not answer', async () => {
    const one = consoleSite(api());
    const teacher = await one.logInAs(logIn('p-teacher'));
    const { status, cookies, text } = await teacher.post('/console/sign-out', {}, ownPage);
    expect([status, text.includes('You are signed out')]).toEqual([200, true]);
    expect(cookies).toEqual([expect.stringMatching(/^__Host-daybook=;.*Max-Age=0/)]);
    expect((await teacher.get(`/console/${SCHOOL}`)).status).toBe(303);
  });

  it('ORG-02 takes an address that was typed in with a slash at its end', async () => {
    const teacher = await site().logInAs(logIn('p-teacher'));
    const leads = async (path: string) => (await teacher.get(path)).headers['location'];
    expect(await leads(`/console/${SCHOOL}/views/due/?mine=true`)).toBe(
      `/console/${SCHOOL}/views/due?mine=true`,
    );
    expect([await leads('/console/'), await leads('/console//')]).toEqual(['/console', '/console']);
  });
});
