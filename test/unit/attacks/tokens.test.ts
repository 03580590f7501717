import { createHmac } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { logIn, useApi } from '../../support/use-api.ts';

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token that somebody made', () => {
  const { api, get } = useApi();
  const as = logIn('p-head');
  let claims: Readonly<Record<string, unknown>>;
  let jwksUri: string;
  let published: readonly Readonly<Record<string, string>>[];
  beforeAll(async () => {
    const { issuer, audience } = api().issuer;
    jwksUri = api().issuer.rules.jwksUri;
    claims = { sub: as, iss: issuer, aud: audience, exp: Math.floor(Date.now() / 1000) + 3600 };
    published = ((await (await fetch(jwksUri)).json()) as { keys: typeof published }).keys;
  });
  const statusOf = async (token: string): Promise<number> =>
    (await get('views/role-holders', { authorization: `Bearer ${token}` })).status;

  it('ORG-02 is refused where it is signed with what the issuer publishes, as if that were a secret', async () => {
    const [key = {}] = published;
    const secrets = [key['n'] ?? '', JSON.stringify(key), JSON.stringify({ keys: published })];
    for (const alg of ['HS256', 'HS384', 'HS512'])
      for (const secret of secrets) {
        const signed = `${base64({ alg, kid: 'k-1' })}.${base64(claims)}`;
        const signature = createHmac(alg.replace('HS', 'sha'), secret).update(signed).digest('base64url');
        expect(await statusOf(`${signed}.${signature}`)).toBe(401);
      }
  });

  it('ORG-02 is refused where it brings its own key, or says where that is to be fetched', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const jwk = await exportJWK(publicKey);
    const url = `${jwksUri}/elsewhere`;
    for (const header of [{ jwk }, { jku: url }, { x5u: url }, { jwk, kid: 'k-1' }]) {
      const token = await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', ...header })
        .sign(privateKey);
      expect(await statusOf(token)).toBe(401);
    }
  });

  it('ORG-02 is refused where its words were changed after it was signed, and before it begins', async () => {
    const token = await api().issuer.tokenFor(logIn('p-teacher'));
    const [header, , signature] = token.split('.');
    expect(await statusOf(`${header}.${base64(claims)}.${signature}`)).toBe(401);
    const nbf = Math.floor(Date.now() / 1000) + 3600;
    expect(await statusOf(await api().issuer.tokenFor(as, { claims: { nbf } }))).toBe(401);
  });

  it('ORG-02 is looked for in one header alone: no address, cookie or form carries it, so no page of another origin sends it', async () => {
    const token = await api().issuer.tokenFor(as);
    const cookie = { headers: { cookie: `access_token=${token}; authorization=Bearer ${token}` } };
    expect((await get('views/role-holders', cookie)).status).toBe(401);
    expect((await get(`views/role-holders?access_token=${token}`, {})).status).toBe(401);
    expect((await get('views/role-holders', { authorization: `Basic ${token}` })).status).toBe(401);
    const answer = await get('views/role-holders', { as });
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});
