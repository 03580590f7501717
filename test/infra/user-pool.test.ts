import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { issuerRules } from '../../functions/shared/lambda/issuer-rules.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import type { CognitoPool } from '../../infra/trusts/shape/identity.ts';
import { allOfType, synthesised } from './synthesised.ts';

const identity: CognitoPool = {
  kind: 'cognito',
  domainPrefix: 'daybook-fernhill',
  callbackUrls: ['https://daybook.fernhill.example/back'],
  logoutUrls: ['https://daybook.fernhill.example/'],
};
/** The console is a client of a provider of the trust's own. */
const { console: _, ...deployment } = trust.deployment;
const portalUrl = 'https://daybook.fernhill.example';
const built = synthesised({ ...deployment, portalUrl, identity });
const only = (type: string) => {
  const found = allOfType(built, type);
  expect(found).toHaveLength(1);
  return found[0]![1];
};

/** What a variable of some function says. */
const variableOf = (made: typeof built, name: string): unknown =>
  allOfType(made, 'AWS::Lambda::Function')
    .map(([, { Properties }]) => {
      const { Environment } = Properties as { Environment?: { Variables?: Record<string, unknown> } };
      return Environment?.Variables?.[name];
    })
    .find((value) => value !== undefined);

describe('a trust that has no identity provider of its own', () => {
  it('ACC-02 gets a user pool that outlives its stack, and that nobody deletes by mistake', () => {
    expect(only('AWS::Cognito::UserPool')).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
    expect(built.stacks).toHaveProperty('identity.terminationProtection', true);
  });

  it('ACC-02 asks everybody for a second factor that is no text message, and lets nobody register themself', () => {
    expect(only('AWS::Cognito::UserPool').Properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
  });

  it('ACC-02 lets people in by authorization code alone, without a secret that a browser could not keep', () => {
    expect(only('AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      CallbackURLs: identity.callbackUrls,
      LogoutURLs: identity.logoutUrls,
      PreventUserExistenceErrors: 'ENABLED',
      SupportedIdentityProviders: ['COGNITO'],
    });
  });

  it('DPR-01 offers services one scope', () => {
    expect(only('AWS::Cognito::UserPoolResourceServer').Properties).toMatchObject({
      Identifier: 'daybook',
      Scopes: [{ ScopeName: 'feed' }],
    });
  });

  it('ACC-02 tells its functions of the pool that was made', () => {
    const variables = allOfType(built, 'AWS::Lambda::Function').flatMap(([, { Properties }]) => {
      const { Variables = {} } =
        (Properties as { Environment?: { Variables?: Record<string, unknown> } }).Environment ?? {};
      return 'IDENTITY_RULES' in Variables ? [Variables['IDENTITY_RULES']] : [];
    });
    expect(variables.length).toBeGreaterThan(4);
    for (const variable of variables) {
      const [glue, parts] = (variable as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
      const text = parts.map((part) => (typeof part === 'string' ? part : 'https://made.example')).join(glue);
      expect(issuerRules.parse(JSON.parse(text))).toMatchObject({
        audiences: null,
        people: { subject: 'sub' },
      });
      expect(JSON.stringify(parts)).toContain('Fn::ImportValue');
    }
  });

  it('DPR-01 breaks no security rule of cdk-nag', () => {
    expect(new AwsSolutionsChecks().validateScope(built.app).violations).toEqual([]);
  });

  it('ACC-02 has a client of its own for the console, with a secret, whose tokens the API takes, too', () => {
    const { clientId: __, ...settings } = trust.deployment.console!;
    const withConsole = synthesised({ ...trust.deployment, identity, console: settings });
    const clients = allOfType(withConsole, 'AWS::Cognito::UserPoolClient').map(
      ([, { Properties }]) => Properties,
    );
    expect(clients).toHaveLength(2);
    const [url, secret] = ['https://daybook.fernhill.example/console', { GenerateSecret: true }];
    expect(clients).toContainEqual(
      expect.objectContaining({
        ...secret,
        AllowedOAuthFlows: ['code'],
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
        CallbackURLs: [`${url}/signed-in`],
        LogoutURLs: [`${url}/signed-out`],
        AccessTokenValidity: 8 * 60,
      }),
    );
    const made = (name: string): string => JSON.stringify(variableOf(withConsole, name));
    expect(made('CONSOLE_CLIENT')).toMatch(/logout_uri[\s\S]*PoolPeopleConsole/);
    for (const client of ['PoolPeopleConsole', 'PoolPeopleFrontEnd'])
      expect(made('IDENTITY_RULES')).toContain(client);
    expect(new AwsSolutionsChecks().validateScope(withConsole.app).violations).toEqual([]);
  });

  it('ACC-02 makes no pool where the trust has a provider', () => {
    expect(allOfType(synthesised(), 'AWS::Cognito::UserPool')).toEqual([]);
    expect(synthesised().stacks).not.toHaveProperty('identity');
  });
});
