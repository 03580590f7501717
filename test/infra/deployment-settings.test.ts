import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import { checkDeployment, issuesOf } from '../../infra/trusts/shape/check-deployment.ts';
import { checkStages } from '../../infra/trusts/shape/check-stages.ts';
import { completed } from '../../infra/trusts/shape/completed.ts';
import type { Deployment } from '../../infra/trusts/shape/types.ts';
import { allOfType, synthesised } from './synthesised.ts';

const { deployment } = trust;
const [county] = deployment.witnessServers ?? [];
const certificateArn = 'arn:aws:acm:eu-west-2:111122223333:certificate/1234-abcd';
const hostedZone = { id: 'Z0EXAMPLE', name: 'fernhill.example' };
const checking = (changes: Partial<Record<keyof Deployment, unknown>>) => () =>
  checkDeployment({ ...deployment, ...changes } as Deployment);

describe('the settings of a deployment', () => {
  it('ORG-04 are right for the example trust', () => {
    expect(checking({})).not.toThrow();
  });

  it.each([
    ['portalUrl', 'https://daybook.fernhill.example/'],
    ['trustId', 'Fern Hill'],
    ['schools', ['one', 'one']],
    ['bootstrapSubject', ''],
    ['mailFrom', 'fernhill.example'],
    ['archiveRetention', { mode: 'governance', years: 0 }],
    ['signingKeys', ['2026', '2026']],
    ['formerKeys', []],
    ['formerKeys', ['daybook/fernhill']],
    ['formerKeys', ['daybook/fernhill+00000000+AQ==,daybook/fernhill+00000001+AQ==']],
    ['console', { clientSecret: 'secret' }],
    ['console', { clientId: '', clientSecret: 'secret' }],
    ['allowedOrigins', []],
    ['allowedOrigins', ['*']],
    ['allowedOrigins', ['https://*.fernhill.example']],
    ['allowedOrigins', ['http://daybook.fernhill.example']],
    ['allowedOrigins', ['http://localhost:5173']],
    ['allowedOrigins', ['https://daybook.fernhill.example/']],
    ['allowedOrigins', ['https://daybook.fernhill.example/app']],
    ['allowedOrigins', ['https://user@daybook.fernhill.example']],
    ['allowedOrigins', ['https://a.example', 'https://a.example']],
    ['witnessServers', [{ ...county, url: 'http://witness.county.example' }]],
    ['witnessServers', [{ ...county, url: 'https://witness.county.example/' }]],
    ['witnessServers', [{ ...county, url: 'https://user@witness.county.example' }]],
    ['witnessServers', [{ ...county, key: 'witness.county.example' }]],
    ['witnessServers', [{ ...county, name: 'County Council' }]],
    ['witnessServers', [county, county]],
    ['witnessServers', [{ ...county, person: 't-010' }]],
    ['tracing', { layerArn: 'arn:aws:lambda:eu-west-2:123456789012:layer:otel' }],
    ['tracing', { layerArn: 'aws-otel' }],
    ['tracing', {}],
    ['consumerAccounts', []],
    ['consumerAccounts', ['1111-2222-3333']],
    ['consumerAccounts', ['*']],
    ['consumerAccounts', ['111122223333', '111122223333']],
    ['alarmsTo', []],
    ['alarmsTo', ['it@fernhill.example', 'it@fernhill.example']],
    ['domain', { name: 'daybook.fernhill.example' }],
    ['domain', { name: 'Daybook.fernhill.example', certificateArn }],
    ['domain', { name: 'daybook.fernhill.example', certificateArn: 'arn:aws:acm:eu-west-2' }],
    ['domain', { name: 'daybook.other.example', hostedZone }],
    ['logRetentionDays', 91],
    ['mailAllTo', 'everybody'],
    ['disposable', 'yes'],
    ['account', '1234'],
    ['region', 'London'],
    ['region', 'eu-west-22'],
    ['backups', { days: 0, copies: [] }],
    ['backups', { days: 1, copies: [] }],
    ['backups', { copies: [{ region: 'eu-west-2' }] }],
    ['backups', { copies: [{ region: 'eu-west-1', account: '111122223333' }] }],
    ['backups', { copies: [{ region: 'eu-west-1' }, { region: 'eu-west-1' }] }],
    ['trustId', 'the-trust-of-fernhill-schools'],
    ['webhookPorts', [0]],
    ['webhookPorts', [443, 443]],
  ])('ORG-04 are refused before anything is deployed, with the name of the setting: %s', (name, value) => {
    expect(checking({ [name as keyof Deployment]: value })).toThrow(`\n  ${name}`);
  });

  it('ORG-04 have the bare id of a hosted zone, which is said with an example', () => {
    const domain = {
      name: 'daybook.fernhill.example',
      hostedZone: { ...hostedZone, id: '/hostedzone/Z0EXAMPLE' },
    };
    expect(checking({ domain })).toThrow('such as Z0123456789ABC, with nothing before it');
  });

  it('ORG-04 have an id of which every name can be made that AWS takes, at each stage', () => {
    const { backups: _, ...nowhereElse } = deployment;
    const issues = (trustId: string) => issuesOf({ ...nowhereElse, trustId });
    const longest = 'a'.repeat(28);
    expect(issues(longest)).toEqual([]);
    expect(issues(`${longest}a`)).toEqual([expect.stringContaining('trustId: expected 28 characters')]);
    const named = { ...trust, deployment: { ...nowhereElse, trustId: 'a'.repeat(24) } };
    expect(() => checkStages(named)).toThrow('\n  stages.test.trustId: expected 28 characters at most');
    const { stacks, templates } = synthesised({ ...nowhereElse, trustId: longest });
    for (const { stackName } of Object.values(stacks)) expect(stackName.length).toBeLessThanOrEqual(128);
    const vaults = allOfType({ templates }, 'AWS::Backup::BackupVault').map(
      ([, { Properties }]) => (Properties as { BackupVaultName: string }).BackupVaultName,
    );
    expect(vaults).toHaveLength(2);
    // https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html
    for (const name of vaults) expect(name).toMatch(/^[A-Za-z0-9_-]{2,50}$/);
  });

  it('ORG-04 are refused with a setting that nothing reads, by its name', () => {
    const uri = { ['portalUri' as keyof Deployment]: 'https://x.example' };
    expect(checking(uri)).toThrow('\n  portalUri: no setting has this name');
    const copies = { days: 3, copies: [{ region: 'eu-west-1', acount: '111122223333' }] };
    expect(checking({ backups: copies })).toThrow('\n  backups.copies.0.acount: no setting has this name');
  });

  it('ORG-04 say of each kind of fault what was expected', () => {
    const { schools: _, ...without } = deployment;
    const saidOf = (given: object) => issuesOf(given as Deployment).join('\n');
    expect(saidOf(without)).toBe('schools: Invalid input: expected array, received undefined');
    const mistaken = {
      ...deployment,
      disposable: 'yes',
      archiveRetention: { mode: 'strict', years: 0 },
      schools: [],
      identity: { ...deployment.identity, kind: 'saml' },
      logs: { level: 'debug' },
    };
    expect(saidOf(mistaken)).not.toMatch(/: Invalid input$/m);
    expect(saidOf(mistaken)).toMatchInlineSnapshot(`
      "schools: Too small: expected array to have >=1 items
      identity.kind: Invalid discriminator value. Expected 'entra-id' | 'google-workspace' | 'oidc' | 'cognito'
      archiveRetention.mode: Invalid option: expected one of "governance"|"compliance"
      archiveRetention.years: Too small: expected number to be >=1
      logs.level: Invalid option: expected one of "info"|"warn"|"error"
      disposable: Invalid input: expected boolean, received string"
    `);
  });
});

describe('addresses that nothing is stated of', () => {
  const { domain: _, dataschemaBase: __, ...without } = deployment;

  it('ORG-04 are paths of the domain', () => {
    const { dataschemaBase: ___, ...stated } = deployment;
    expect(completed(stated)).toMatchObject({
      portalUrl: 'https://daybook.fernhill.example/console',
      signUrl: 'https://daybook.fernhill.example/v1/sign',
      dataschemaBase: 'https://daybook.fernhill.example/schemas',
      console: { url: 'https://daybook.fernhill.example/console' },
    });
  });

  it('ORG-04 stay what they are where they are stated', () => {
    const signUrl = 'https://sign.fernhill.example';
    expect(completed({ ...deployment, signUrl })).toMatchObject({
      signUrl,
      dataschemaBase: deployment.dataschemaBase,
    });
  });

  it('ORG-04 are asked for by name where there is no domain', () => {
    for (const name of ['portalUrl', 'signUrl', 'dataschemaBase', 'console.url'])
      expect(() => checkDeployment(without)).toThrow(`\n  ${name}: expected an address, or a domain`);
    expect(() => completed(without)).toThrow('signUrl');
    const { console: ___, ...unseen } = deployment;
    expect(() => checkDeployment(unseen)).toThrow('portalUrl');
  });
});

describe('the domain that mail is sent from', () => {
  const identities = (changes: Partial<Deployment>) => {
    const built = synthesised({ ...deployment, ...changes });
    return {
      made: allOfType(built, 'AWS::SES::EmailIdentity'),
      sends: JSON.stringify(built.templates['Reactions']!.toJSON()).includes('ses:SendEmail'),
    };
  };

  it('INC-04 is made by the deployment, and stays when the stack goes', () => {
    const { made, sends } = identities({});
    expect(sends).toBe(true);
    expect(made.map(([, resource]) => resource)).toMatchObject([
      { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' },
    ]);
  });

  it('INC-04 is neither made nor removed where it is there already', () => {
    const { made, sends } = identities({ existingMailIdentity: true });
    expect(made).toEqual([]);
    expect(sends).toBe(true);
  });
});
