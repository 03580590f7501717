import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import { checkDeployment } from '../../infra/trusts/shape/check-deployment.ts';
import type { CognitoPool, EntraId, GoogleWorkspace, OidcIssuer } from '../../infra/trusts/shape/identity.ts';
import type { Deployment } from '../../infra/trusts/shape/types.ts';

const entra: EntraId = {
  kind: 'entra-id',
  tenantId: '6f2d3c1a-0b5e-4c7d-9e8f-1a2b3c4d5e6f',
  audience: '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d',
  secondFactor: { proof: { authenticationContext: 'c1' }, demandedOf: ['headteacher'] },
};
const google: GoogleWorkspace = {
  kind: 'google-workspace',
  audience: 'x.apps.googleusercontent.com',
  domains: ['fernhill.example'],
  secondFactor: 'kept-by-the-provider',
};
const oidc: OidcIssuer = {
  kind: 'oidc',
  issuer: 'https://login.fernhill.example/',
  jwksUri: 'https://login.fernhill.example/keys',
  audience: 'daybook',
  secondFactor: 'none',
};
const cognito: CognitoPool = {
  kind: 'cognito',
  domainPrefix: 'daybook-fernhill',
  callbackUrls: ['https://daybook.fernhill.example/back'],
  logoutUrls: ['https://daybook.fernhill.example/'],
};

/** The console is a client of the one provider or of the other, each with settings of its own. */
const { console: _, ...settings } = trust.deployment;
const deployment = { ...settings, portalUrl: 'https://daybook.fernhill.example' };
const checking = (identity: object) => () => checkDeployment({ ...deployment, identity } as Deployment);

describe('who vouches for the people of a trust', () => {
  it.each([entra, google, oidc, cognito])('ACC-02 may be $kind', (identity) => {
    expect(checking(identity)).not.toThrow();
  });

  it.each<readonly [what: string, identity: object, named: string]>([
    ['a provider that nobody knows', { ...oidc, kind: 'saml' }, 'identity.kind'],
    ['every tenant of Entra ID', { ...entra, tenantId: 'common' }, 'never common or organizations'],
    ['the tenants of organizations', { ...entra, tenantId: 'organizations' }, 'identity.tenantId'],
    ['an application by its address', { ...entra, audience: 'api://daybook' }, 'identity.audience'],
    [
      'an authentication context that there is not',
      { ...entra, secondFactor: { proof: { authenticationContext: 'c0' }, demandedOf: 'everyone' } },
      'identity.secondFactor',
    ],
    [
      'a second factor of a role that there is not',
      { ...entra, secondFactor: { proof: 'amr', demandedOf: ['wizard'] } },
      'identity.secondFactor',
    ],
    ['nothing said of a second factor', { ...entra, secondFactor: undefined }, 'identity.secondFactor'],
    [
      'a claim that Google does not make',
      { ...google, secondFactor: { claim: 'amr', anyOf: ['mfa'], demandedOf: 'everyone' } },
      'say nothing of a second factor',
    ],
    ['no domain', { ...google, domains: [] }, 'identity.domains'],
    ['keys in the clear', { ...oidc, jwksUri: 'http://login.fernhill.example/keys' }, 'identity.jwksUri'],
    ['an issuer that is no address', { ...oidc, issuer: 'login.fernhill.example' }, 'identity.issuer'],
    [
      'a setting that nothing reads',
      { ...oidc, jwksUrl: 'https://x.example' },
      '\n  identity.jwksUrl: no setting has this name',
    ],
    [
      'people taken back in the clear',
      { ...cognito, callbackUrls: ['http://x.example'] },
      'identity.callbackUrls',
    ],
  ])('ACC-02 is refused before anything is deployed with %s', (_, identity, named) => {
    expect(checking(identity)).toThrow(named);
  });
});
