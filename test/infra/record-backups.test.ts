import { describe, expect, it } from 'vitest';
import { DAYS_OF_KEY_BACKUPS } from '../../events/catalogue/key-backups.ts';
import { CopiesStack } from '../../infra/stacks/copies-stack.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import { ofType, type Resources, resourcesOf } from './resources.ts';
import { synthesised } from './synthesised.ts';

const own = '111122223333';
const other = '444455556666';
const built = synthesised({
  ...trust.deployment,
  account: own,
  backups: { days: 14, copies: [{ region: 'eu-west-1' }, { region: 'eu-west-2', account: other }] },
});
const record = built.resources('Record');
const rulesOf = (id: string) => {
  const plans = ofType(record, 'AWS::Backup::BackupPlan').filter(([planId]) => planId.startsWith(id));
  const { BackupPlan } = plans[0]![1].Properties as { BackupPlan: { BackupPlanRule: readonly object[] } };
  return BackupPlan.BackupPlanRule;
};
const copies = built.app.node.children.filter((one) => one instanceof CopiesStack);
const vaultsIn = (resources: Resources) =>
  ofType(resources, 'AWS::Backup::BackupVault').map(([, vault]) => vault);
const policyOf = (vault: object) => JSON.stringify((vault as { AccessPolicy: object }).AccessPolicy);

describe('backups of the record', () => {
  it('DPR-01 hold each table and bucket that can be made again of nothing else', () => {
    const [, { Properties }] = ofType(record, 'AWS::Backup::BackupSelection').find(([id]) =>
      id.startsWith('Backups'),
    )!;
    const { BackupSelection } = Properties as { BackupSelection: { Resources: readonly object[] } };
    const names = BackupSelection.Resources.map((one) =>
      (one as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0].replace(/[0-9A-F]{8}$/, ''),
    );
    expect(names).toEqual([
      'EventLogTable',
      'JournalTable',
      'DeliveriesTable',
      'ArchiveBucket',
      'EvidenceFilesBucket',
    ]);
  });

  it('DPR-01 are made of buckets that have versions, as AWS Backup demands', () => {
    const buckets = ofType(record, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(2);
    for (const [, { Properties }] of buckets)
      expect(Properties).toHaveProperty('VersioningConfiguration.Status', 'Enabled');
  });

  it('DPR-01 are copied each night to every place that the trust names, and end there on the same day', () => {
    const arn = (region: string, account: string, vault: string) =>
      `arn:aws:backup:${region}:${account}:backup-vault:daybook-fernhill-record-${vault}`;
    const [daily] = rulesOf('Backups');
    expect(daily).toMatchObject({
      Lifecycle: { DeleteAfterDays: 14 },
      CopyActions: [
        { DestinationBackupVaultArn: arn('eu-west-1', own, 'record'), Lifecycle: { DeleteAfterDays: 14 } },
        { DestinationBackupVaultArn: arn('eu-west-2', other, 'record'), Lifecycle: { DeleteAfterDays: 14 } },
      ],
    });
    expect(rulesOf('KeysBackups')[0]).toMatchObject({
      CopyActions: [
        { DestinationBackupVaultArn: arn('eu-west-1', own, 'keys') },
        { DestinationBackupVaultArn: arn('eu-west-2', other, 'keys') },
      ],
    });
  });

  it('DPR-01 lie in vaults that are locked, stay, and let nobody delete what is there', () => {
    const vaults = vaultsIn(record);
    expect(vaults).toHaveLength(2);
    for (const vault of vaults) {
      expect(vault).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
      expect(policyOf(vault.Properties)).toContain('"Effect":"Deny"');
      expect(policyOf(vault.Properties)).toContain('backup:DeleteRecoveryPoint');
      expect(policyOf(vault.Properties)).not.toContain('backup:CopyIntoBackupVault');
    }
  });
});

describe('a stack for copies', () => {
  it('DPR-01 is made for each place, in that region and account, under a name that the order does not change', () => {
    expect(copies.map(({ node }) => node.id)).toEqual(['Copies-own-eu-west-1', `Copies-${other}-eu-west-2`]);
    expect(copies.map((stack) => stack.environment)).toEqual([
      `aws://${own}/eu-west-1`,
      `aws://${other}/eu-west-2`,
    ]);
    for (const stack of copies) expect(stack.terminationProtection).toBe(true);
  });

  it('DPR-04 takes copies of keys for no longer than their certificates say', () => {
    for (const stack of copies) {
      const locks = vaultsIn(resourcesOf(built.templates[stack.node.id]!)).map(
        ({ Properties }) => Properties,
      );
      expect(locks).toMatchObject([
        { BackupVaultName: 'daybook-fernhill-record-record', LockConfiguration: { MaxRetentionDays: 14 } },
        {
          BackupVaultName: 'daybook-fernhill-record-keys',
          LockConfiguration: { MaxRetentionDays: DAYS_OF_KEY_BACKUPS },
        },
      ]);
    }
  });

  it('DPR-01 lets the account of the trust copy into it, where that is another one, and no other', () => {
    const [inOwn, inOther] = copies.map((stack) =>
      vaultsIn(resourcesOf(built.templates[stack.node.id]!)).map(({ Properties }) => policyOf(Properties)),
    );
    for (const policy of inOwn!) expect(policy).not.toContain('CopyIntoBackupVault');
    for (const policy of inOther!) {
      expect(policy).toContain('CopyIntoBackupVault');
      expect(policy).toContain(`:iam::${own}:root`);
    }
  });
});
