import { describe, expect, it } from 'vitest';
import { DAYS_OF_KEY_BACKUPS } from '../../events/catalogue/key-backups.ts';
import { CopiesStack } from '../../infra/stacks/copies-stack.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import { actionsOf, ofType, type Resources, resourcesOf, type Statement } from './resources.ts';
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
  it('DPR-01 hold each table and the files of evidence, which can be made again of nothing else', () => {
    const [, { Properties }] = ofType(record, 'AWS::Backup::BackupSelection').find(([id]) =>
      id.startsWith('Backups'),
    )!;
    const { BackupSelection } = Properties as { BackupSelection: { Resources: readonly object[] } };
    const names = BackupSelection.Resources.map((one) =>
      (one as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0].replace(/[0-9A-F]{8}$/, ''),
    );
    expect(names).toEqual(['EventLogTable', 'JournalTable', 'DeliveriesTable', 'EvidenceFilesBucket']);
  });

  it('DPR-01 are made of buckets that have versions, as AWS Backup demands', () => {
    const buckets = ofType(record, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(2);
    for (const [, { Properties }] of buckets)
      expect(Properties).toHaveProperty('VersioningConfiguration.Status', 'Enabled');
  });

  it('DPR-01 are copied each night to every place that the trust names, and kept there for as long as it says', () => {
    const arn = (region: string, account: string, vault: string) =>
      `arn:aws:backup:${region}:${account}:backup-vault:daybook-fernhill-record-${vault}`;
    const [daily] = rulesOf('Backups');
    expect(daily).toMatchObject({
      Lifecycle: { DeleteAfterDays: 2 },
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

  it.each([
    [2, [{ region: 'eu-west-1' }], 2],
    [30, [{ region: 'eu-west-1' }], 2],
    [30, [], 30],
  ])('DPR-01 stay where they were made for as long as nothing else has them (%d days)', (days, to, kept) => {
    const one = synthesised({ ...trust.deployment, backups: { days, copies: to } });
    const plans = ofType(one.resources('Record'), 'AWS::Backup::BackupPlan');
    expect(JSON.stringify(plans.find(([id]) => id.startsWith('Backups')))).toMatch(
      new RegExp(`"Lifecycle":\\{"DeleteAfterDays":${kept}\\},"RuleName"`),
    );
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

const copyName = (region: string, account: string): string => `daybook-fernhill-archive-${region}-${account}`;

describe('the archive', () => {
  const [, { Properties: archive }] = ofType(record, 'AWS::S3::Bucket').find(([id]) =>
    id.startsWith('Archive'),
  )!;

  it('DPR-01 is copied by S3 to a bucket in every place that the trust names, and no deletion with it', () => {
    const to = [copyName('eu-west-1', own), copyName('eu-west-2', other)];
    expect(archive).toMatchObject({
      ReplicationConfiguration: {
        Rules: to.map((name) => ({
          Status: 'Enabled',
          Filter: { Prefix: '' },
          DeleteMarkerReplication: { Status: 'Disabled' },
          Destination: { Bucket: `arn:aws:s3:::${name}` },
        })),
      },
    });
    const made = copies.flatMap((stack) =>
      ofType(resourcesOf(built.templates[stack.node.id]!), 'AWS::S3::Bucket'),
    );
    expect(made.map(([, { Properties }]) => (Properties as { BucketName: string }).BucketName)).toEqual(to);
  });

  it('DPR-01 lies there under the same lock, stays, and takes nothing but copies', () => {
    for (const stack of copies) {
      const resources = resourcesOf(built.templates[stack.node.id]!);
      const [, bucket] = ofType(resources, 'AWS::S3::Bucket')[0]!;
      expect(bucket).toMatchObject({
        DeletionPolicy: 'Retain',
        Properties: {
          ObjectLockConfiguration: (archive as { ObjectLockConfiguration: object }).ObjectLockConfiguration,
          VersioningConfiguration: { Status: 'Enabled' },
        },
      });
      const [, { Properties }] = ofType(resources, 'AWS::S3::BucketPolicy')[0]!;
      const denied = JSON.stringify(Properties);
      for (const action of [
        'PutObject',
        'DeleteObjectVersion',
        'BypassGovernanceRetention',
        'ReplicateDelete',
      ])
        expect(denied).toContain(`"s3:${action}"`);
      const isOfAnother = stack.environment.startsWith(`aws://${other}`);
      expect(denied.includes('"s3:ReplicateObject"')).toBe(isOfAnother);
      expect(denied.includes(`:iam::${own}:root`)).toBe(isOfAnother);
    }
  });

  it('DPR-01 is deployed after the buckets that it is copied to', () => {
    const { record: stack } = built.stacks;
    expect(copies.map((copy) => stack.dependencies.includes(copy))).toEqual([true, true]);
  });

  it('DPR-01 is copied by a role that may read it and put copies, and nothing else', () => {
    const [, { Properties }] = ofType(record, 'AWS::IAM::Policy').find(([id]) =>
      id.startsWith('ArchiveCopies'),
    )!;
    const { PolicyDocument } = Properties as { PolicyDocument: { Statement: Statement[] } };
    expect(PolicyDocument.Statement.flatMap(actionsOf).filter((one) => !one.startsWith('s3:Get'))).toEqual([
      's3:ListBucket',
      's3:ReplicateObject',
    ]);
  });

  it('has no copy, no role and no alarm of one where the trust names no place', () => {
    const { backups: _, ...without } = trust.deployment;
    const alone = synthesised(without);
    const buckets = JSON.stringify(ofType(alone.resources('Record'), 'AWS::S3::Bucket'));
    expect(buckets).not.toContain('ReplicationConfiguration');
    expect(
      ofType(alone.resources('Journal'), 'AWS::CloudWatch::Alarm')
        .map(([id]) => id)
        .join(),
    ).not.toContain('NotCopied');
    expect(
      ofType(built.resources('Journal'), 'AWS::CloudWatch::Alarm')
        .map(([id]) => id)
        .join(),
    ).toContain('NotCopied');
  });
});
