import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginLogIn, begunOf, begunText, endLogIn } from '../../../../functions/console/session/log-in.ts';
import { logOutAddress } from '../../../../functions/console/session/log-out.ts';
import { createProvider } from '../../../../functions/console/session/provider.ts';
import { type Issuer, localConsole, startIssuer } from '../../../../infra/local/identity/issuer.ts';
import { ORIGIN } from '../../../support/console-site.ts';

const redirectUri = `${ORIGIN}/console/signed-in`;
const clientSecret = 'the secret of the console';

describe('log-in at the identity provider', () => {
  let issuer: Issuer;
  beforeAll(async () => {
    issuer = await startIssuer({ now: Date.now, consoleUrl: `${ORIGIN}/console`, clientSecret });
  });
  afterAll(() => issuer.close());
  const depsWith = (secret: string) => {
    const settings = localConsole(issuer.url);
    return {
      settings,
      redirectUri,
      provider: createProvider({ settings, clientSecret: async () => secret }),
    };
  };
  /** As the browser goes: to the issuer's page, one click, and back. */
  const wentThere = async (address: string, changed: Readonly<Record<string, string>> = {}) => {
    const { origin, searchParams } = new URL(address);
    const fields = new URLSearchParams([...searchParams, ['subject', 'login-1']]);
    for (const [name, value] of Object.entries(changed)) fields.set(name, value);
    const answer = await fetch(`${origin}/authorize`, { method: 'POST', body: fields, redirect: 'manual' });
    return { status: answer.status, query: new URL(answer.headers.get('location') ?? ORIGIN).searchParams };
  };

  it('ORG-02 ends in a session with the token that the API takes, and keeps it no longer than that holds', async () => {
    const deps = depsWith(clientSecret);
    const { address, begun } = await beginLogIn(deps, { to: '/console/x' });
    const { query } = await wentThere(address);
    const now = Date.now();
    const { id, session } = await endLogIn(deps, begun, { answered: query, now });
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(session.key).not.toContain(id);
    expect(session.tokenEndsAt - now).toBe(12 * 3_600_000);
    expect(begunOf(begunText(begun))).toEqual(begun);
    expect([begunOf(''), begunOf('bm90IGpzb24')]).toEqual([null, null]);
  });

  it('ORG-02 is refused with a code that was used, another state, nonce, verifier or secret', async () => {
    const deps = depsWith(clientSecret);
    const tried = async (change: object, answer: object = {}, using = deps) => {
      const { address, begun } = await beginLogIn(deps, { to: '/console' });
      const { query } = await wentThere(address);
      for (const [name, value] of Object.entries(answer)) query.set(name, value);
      return endLogIn(using, { ...begun, ...change }, { answered: query, now: Date.now() });
    };
    await expect(tried({})).resolves.toBeDefined();
    await expect(tried({ nonce: 'another-nonce' })).rejects.toThrow();
    await expect(tried({ verifier: 'v'.repeat(43) })).rejects.toThrow();
    await expect(tried({}, { state: 'another-state' })).rejects.toThrow();
    await expect(tried({}, { code: 'made-up' })).rejects.toThrow();
    await expect(tried({}, {}, depsWith('guessed'))).rejects.toThrow();
    const { address, begun } = await beginLogIn(deps, { to: '/console' });
    const { query } = await wentThere(address);
    await endLogIn(deps, begun, { answered: query, now: Date.now() });
    await expect(endLogIn(deps, begun, { answered: query, now: Date.now() })).rejects.toThrow();
  });

  it('ORG-02 asks for what the API asked for, and keeps it with the session', async () => {
    const deps = depsWith(clientSecret);
    const { address, begun } = await beginLogIn(deps, { to: '/console', acr: 'urn:example:mfa phr' });
    expect(new URL(address).searchParams.get('acr_values')).toBe('urn:example:mfa phr');
    const { query } = await wentThere(address);
    const { session } = await endLogIn(deps, begun, { answered: query, now: Date.now() });
    expect(session.acr).toBe('urn:example:mfa phr');
    const byClaim = { ...deps, settings: { ...deps.settings, stepUpBy: 'acrs-claim' as const } };
    const { searchParams } = new URL((await beginLogIn(byClaim, { to: '/console', acr: 'c1' })).address);
    expect(JSON.parse(searchParams.get('claims') ?? '')).toEqual({
      access_token: { acrs: { essential: true, value: 'c1' } },
    });
    const { address: plain } = await beginLogIn(deps, { to: '/console' });
    expect(new URL(plain).searchParams.has('acr_values')).toBe(false);
  });

  it('ORG-02 logs somebody out at the provider, by the name that it has for the way back', async () => {
    const deps = { ...depsWith(clientSecret), signedOutUrl: `${ORIGIN}/console/signed-out` };
    const namesOf = async (settings: typeof deps.settings) => {
      const address = (await logOutAddress({ ...deps, settings }, { idToken: 'token' })) ?? '';
      return [...new URL(address).searchParams].flatMap(([name, value]) =>
        value === deps.signedOutUrl ? [name] : [],
      );
    };
    expect(await namesOf(deps.settings)).toEqual(['post_logout_redirect_uri']);
    const ofPool = { ...deps.settings, signedOutAs: 'logout_uri' as const };
    expect(await namesOf(ofPool)).toEqual(['logout_uri']);
  });

  it('ORG-02 sends nobody anywhere but back to the console, and takes no client that it does not know', async () => {
    const { address } = await beginLogIn(depsWith(clientSecret), { to: '/console' });
    for (const changed of [
      { redirect_uri: 'https://evil.example' },
      { client_id: 'another' },
      { code_challenge_method: 'plain' },
      { response_type: 'token' },
    ])
      expect([changed, (await wentThere(address, changed)).status]).toEqual([changed, 400]);
  });
});
