import { describe, expect, it } from 'vitest';
import { consoleClient } from '../../infra/stacks/identity/console-client.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import type { Identity } from '../../infra/trusts/shape/identity.ts';
import { deployedFunctions } from './deployed.ts';
import { actionsOf } from './resources.ts';
import { allOfType, synthesised } from './synthesised.ts';

const built = synthesised();
const console = deployedFunctions(built).find(({ id }) => id.startsWith('Console'))!;
const own = console.statements.filter((one) =>
  actionsOf(one).every((action) => !/^(logs|xray):/.test(action)),
);

describe('the console', () => {
  it('DPR-06 reaches its own sessions, its secret and the key of its sessions, and nothing that is recorded', () => {
    expect(own.map((one) => actionsOf(one).toSorted())).toEqual([
      ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
      ['kms:Decrypt', 'kms:Encrypt'],
      ['ssm:GetParameter'],
    ]);
    const [sessions, key, secret] = own;
    expect(JSON.stringify(sessions!.Resource)).toMatch(/^[^*]*ConsoleSessionsTable[^*]*$/);
    expect(key).toMatchObject({
      Condition: { StringEquals: { 'kms:EncryptionContext:purpose': 'console-session' } },
    });
    expect(JSON.stringify(secret!.Resource)).toMatch(
      /^[^*]*:parameter\/daybook\/fernhill\/console-client-secret[^*]*$/,
    );
  });

  it('DPR-06 forgets sessions by itself', () => {
    const tables = allOfType(built, 'AWS::DynamoDB::Table').filter(([id]) =>
      id.startsWith('ConsoleSessions'),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]![1].Properties).toMatchObject({
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  it('ORG-04 is left out where the trust’s file has none', () => {
    const { console: _, ...without } = trust.deployment;
    const built = synthesised({ ...without, portalUrl: 'https://portal.fernhill.example' });
    const text = JSON.stringify(built.templates['Api']!.toJSON());
    expect(text).not.toContain('/console');
    expect(text).not.toContain('ConsoleSessions');
  });

  it('ORG-02 asks each kind of provider for the token that the API takes', () => {
    const settings = { url: 'https://daybook.fernhill.example/console', clientId: 'c-1', clientSecret: 's' };
    const of = (identity: Identity) => consoleClient(identity, settings, null);
    const unchecked = { secondFactor: 'none' } as const;
    const tenantId = '11111111-2222-3333-4444-555555555555';
    expect(of({ kind: 'entra-id', tenantId, audience: 'api-1', ...unchecked })).toMatchObject({
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      scope: 'openid api-1/.default',
      bearer: 'access-token',
    });
    const google = { kind: 'google-workspace', audience: 'c-1', domains: ['fernhill.example'] } as const;
    expect(of({ ...google, ...unchecked })).toMatchObject({ bearer: 'id-token' });
    const pool = { kind: 'cognito', domainPrefix: 'x', callbackUrls: ['https://a.example/b'] } as const;
    expect(() => of({ ...pool, logoutUrls: ['https://a.example/b'] })).toThrow('without a client');
  });
});
