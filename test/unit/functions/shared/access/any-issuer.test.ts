import { generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  nowInSeconds,
  type Refused,
  startProvider,
  unauthenticated,
} from '../../../../support/signed-tokens.ts';

type Provider = Awaited<ReturnType<typeof startProvider>>;

describe('tokens of any issuer', () => {
  const issuer = 'https://login.fernhill.example/';
  const person = { iss: issuer, aud: 'daybook', sub: 's-1', employee: 'e-1' };
  let oidc: Provider;
  beforeAll(async () => {
    oidc = await startProvider({
      kind: 'oidc',
      issuer,
      jwksUri: 'https://login.fernhill.example/keys',
      audience: 'daybook',
      otherAudiences: ['https://login.fernhill.example/userinfo'],
      subjectClaim: 'employee',
      secondFactor: { claim: 'acr', anyOf: ['gold', 'silver'], demandedOf: 'everyone' },
    });
  });

  it('ACC-02 speak for whom the configured claim names, with the second factor that it shows', async () => {
    expect(await oidc.speaker({ ...person, acr: 'silver' })).toEqual({ issuer, subject: 'e-1' });
    expect(await oidc.speaker(person)).toEqual({ issuer, subject: 'e-1', lacksSecondFactor: true });
  });

  it('ACC-02 may be for others, too, whom the trust names', async () => {
    const aud = ['daybook', 'https://login.fernhill.example/userinfo'];
    expect(await oidc.speaker({ ...person, aud })).toMatchObject({ subject: 'e-1' });
  });

  it.each<Refused>([
    ['an audience beside ours that nobody named', { aud: ['daybook', 'elsewhere'] }, 'aud'],
    ['the other audience alone', { aud: 'https://login.fernhill.example/userinfo' }, 'audience'],
    ['no audience', { aud: undefined }, 'audience'],
    ['a claim of another kind than text', { employee: 7 }, 'employee'],
    ['an empty claim', { employee: '' }, 'employee'],
    ['an end that is over', { exp: nowInSeconds - 6 }, 'expired'],
    ['no end', { exp: undefined }, 'not one of this service'],
    ['a beginning that is yet to come', { nbf: nowInSeconds + 6 }, 'not one of this service'],
  ])('ACC-02 are refused with %s', async (_, changes, named) => {
    await expect(oidc.speaker({ ...person, ...changes })).rejects.toMatchObject(unauthenticated(named));
  });

  it('ACC-02 are taken within five seconds of what clocks differ by', async () => {
    const within = { exp: nowInSeconds - 4, nbf: nowInSeconds + 4 };
    expect(await oidc.speaker({ ...person, ...within })).toMatchObject({ subject: 'e-1' });
  });

  it('ACC-02 are refused unsigned, and signed with a secret or another’s key', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { ...person, exp: nowInSeconds + 3_600 };
    const refused = { slug: 'unauthenticated' };
    await expect(oidc.verify(`Bearer ${part({ alg: 'none' })}.${part(claims)}.`)).rejects.toMatchObject(
      refused,
    );
    const secret = new TextEncoder().encode('a secret of at least thirty-two bytes');
    await expect(oidc.speaker(person, { alg: 'HS256', key: secret })).rejects.toMatchObject(refused);
    const { privateKey } = await generateKeyPair('RS256');
    await expect(oidc.speaker(person, { key: privateKey })).rejects.toMatchObject(refused);
    await expect(oidc.speaker(person, { kid: 'k-2' })).rejects.toMatchObject(refused);
  });

  it('ACC-02 are all of people where no service has been provided for', async () => {
    const service = { ...person, gty: 'client-credentials', client_id: 'c-1', employee: 'e-2' };
    expect(await oidc.speaker(service)).toEqual({ issuer, subject: 'e-2', lacksSecondFactor: true });
  });
});
