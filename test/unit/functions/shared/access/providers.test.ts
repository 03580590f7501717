import { beforeAll, describe, expect, it } from 'vitest';
import type { EntraId } from '../../../../../infra/trusts/shape/identity.ts';
import { type Refused, startProvider, unauthenticated } from '../../../../support/signed-tokens.ts';

type Provider = Awaited<ReturnType<typeof startProvider>>;

const tenantId = '6f2d3c1a-0b5e-4c7d-9e8f-1a2b3c4d5e6f';
const otherTenant = '00000000-1111-4222-8333-444444444444';
const api = '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d';

describe('tokens of Microsoft Entra ID', () => {
  const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  const oid = 'aaaaaaaa-1111-4111-8111-111111111111';
  const person = { iss: issuer, aud: api, tid: tenantId, oid, sub: 'pairwise-1', ver: '2.0', acrs: ['c1'] };
  const identity: EntraId = {
    kind: 'entra-id',
    tenantId,
    audience: api,
    secondFactor: { proof: { authenticationContext: 'c1' }, demandedOf: [] },
    machines: { appRole: 'Feed.Read' },
  };
  let entra: Provider;
  beforeAll(async () => {
    entra = await startProvider(identity);
  });

  it('ACC-02 speak for an object of the tenant, whichever application they were issued to', async () => {
    const one = await entra.speaker(person);
    expect(one).toEqual({ issuer, subject: oid });
    expect(await entra.speaker({ ...person, sub: 'pairwise-of-another-application' })).toEqual(one);
    expect(await entra.speaker({ ...person, oid: 'bbbbbbbb-1111-4111-8111-111111111111' })).not.toEqual(one);
  });

  it.each<Refused>([
    ['another tenant', { tid: otherTenant }, 'tid'],
    ['no tenant', { tid: undefined }, 'tid'],
    [
      'the issuer of another tenant',
      { iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` },
      'issuer',
    ],
    ['the issuer of v1.0', { iss: `https://sts.windows.net/${tenantId}/` }, 'issuer'],
    ['another application', { aud: otherTenant }, 'audience'],
    ['no object, though a pairwise subject', { oid: undefined }, 'oid'],
    ['a guest by account', { acct: 1 }, 'acct'],
    ['a guest by identity provider', { idp: `https://sts.windows.net/${otherTenant}/` }, 'idp'],
    ['a personal account', { idp: 'live.com' }, 'idp'],
  ])('ACC-02 are refused with %s', async (_, changes, named) => {
    await expect(entra.speaker({ ...person, ...changes })).rejects.toMatchObject(unauthenticated(named));
  });

  it('ACC-02 of members say so in several ways', async () => {
    for (const said of [{ acct: 0 }, { idp: issuer }, { idp: `https://sts.windows.net/${tenantId}/` }])
      expect(await entra.speaker({ ...person, ...said })).toEqual({ issuer, subject: oid });
  });

  it('ACC-02 of guests are taken where the trust says so', async () => {
    const open = await startProvider({ ...identity, guests: 'taken' });
    expect(await open.speaker({ ...person, acct: 1, idp: 'live.com' })).toEqual({ issuer, subject: oid });
  });

  it('ACC-02 show a second factor by the authentication context alone', async () => {
    for (const acrs of [undefined, [], ['c2'], 'c10'])
      expect(await entra.speaker({ ...person, acrs, amr: ['mfa'] })).toEqual({
        issuer,
        subject: oid,
        lacksSecondFactor: true,
      });
  });

  it('ACC-02 show it by amr where the trust says so', async () => {
    const secondFactor = { proof: 'amr', demandedOf: 'everyone' } as const;
    const byMethod = await startProvider({ ...identity, secondFactor });
    expect(await byMethod.speaker({ ...person, amr: ['pwd', 'mfa'] })).not.toHaveProperty(
      'lacksSecondFactor',
    );
    expect(await byMethod.speaker({ ...person, amr: ['pwd'] })).toHaveProperty('lacksSecondFactor', true);
  });

  it('ACC-02 of a service speak for its client, and need the app role', async () => {
    const app = { ...person, idtyp: 'app', azp: 'client-1', roles: ['Feed.Read'], acrs: undefined };
    expect(await entra.speaker(app)).toEqual({ issuer, subject: 'client-1', isMachine: true });
    for (const roles of [undefined, [], ['Feed.Write']])
      await expect(entra.speaker({ ...app, roles })).rejects.toMatchObject(unauthenticated('roles'));
    await expect(entra.speaker({ ...app, azp: undefined })).rejects.toMatchObject(unauthenticated('azp'));
  });
});

describe('tokens of Google Workspace', () => {
  const issuer = 'https://accounts.google.com';
  const person = {
    iss: issuer,
    aud: 'front-end',
    sub: '1100',
    hd: 'fernhill.example',
    email: 'somebody@fernhill.example',
    email_verified: true,
  };
  let google: Provider;
  beforeAll(async () => {
    google = await startProvider({
      kind: 'google-workspace',
      audience: 'front-end',
      domains: ['fernhill.example', 'larkfield.example'],
      secondFactor: 'kept-by-the-provider',
    });
  });

  it('ACC-02 speak for one person under both spellings of the issuer, and at each domain', async () => {
    const one = { issuer, subject: '1100' };
    expect(await google.speaker(person)).toEqual(one);
    expect(await google.speaker({ ...person, iss: 'accounts.google.com' })).toEqual(one);
    expect(await google.speaker({ ...person, hd: 'larkfield.example' })).toEqual(one);
  });

  it.each<Refused>([
    ['another domain', { hd: 'elsewhere.example' }, 'hd'],
    ['no domain, as of an account of nobody’s', { hd: undefined }, 'hd'],
    ['an address that nobody verified', { email_verified: false }, 'email_verified'],
    ['an address that is verified in words', { email_verified: 'true' }, 'email_verified'],
    ['another client', { aud: 'elsewhere' }, 'audience'],
    ['no subject', { sub: undefined }, 'sub'],
  ])('ACC-02 are refused with %s', async (_, changes, named) => {
    await expect(google.speaker({ ...person, ...changes })).rejects.toMatchObject(unauthenticated(named));
  });
});

describe('access tokens of an Amazon Cognito user pool', () => {
  const issuer = 'https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_Example';
  const person = { iss: issuer, sub: 'u-1', username: 'u-1', token_use: 'access', client_id: 'front-end' };
  let cognito: Provider;
  beforeAll(async () => {
    cognito = await startProvider(
      { kind: 'cognito', domainPrefix: 'fernhill', callbackUrls: ['https://a'], logoutUrls: ['https://a'] },
      { issuer, clientId: 'front-end', consoleClientId: 'console' },
    );
  });

  it('ACC-02 speak for who logged in by one of the pool’s own clients', async () => {
    for (const client_id of ['front-end', 'console'])
      expect(await cognito.speaker({ ...person, client_id })).toEqual({ issuer, subject: 'u-1' });
  });

  it.each<Refused>([
    ['the use of an ID token', { token_use: 'id', aud: 'front-end' }, 'token_use'],
    ['another client', { client_id: 'elsewhere' }, 'client_id'],
    ['another pool', { iss: 'https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_Other' }, 'issuer'],
  ])('ACC-02 are refused with %s', async (_, changes, named) => {
    await expect(cognito.speaker({ ...person, ...changes })).rejects.toMatchObject(unauthenticated(named));
  });

  it('ACC-02 of a service have no user, and need the scope', async () => {
    const service = {
      ...person,
      username: undefined,
      sub: 'svc',
      client_id: 'svc',
      scope: 'a/b daybook/feed',
    };
    expect(await cognito.speaker(service)).toEqual({ issuer, subject: 'svc', isMachine: true });
    await expect(cognito.speaker({ ...service, scope: 'daybook/feeds' })).rejects.toMatchObject(
      unauthenticated('scope'),
    );
  });
});
