import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import type { BackupVault } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { arnOfNag } from './arn-of-nag.ts';

export interface BackupRoleProps {
  readonly tables: readonly Table[];
  readonly vault: BackupVault;
  /** ARNs of the vaults that backups are copied to. */
  readonly copiedTo: readonly string[];
}

const ofTables = ['CreateBackup', 'DescribeTable', 'ListTagsOfResource', 'StartAwsBackupJob'];

/** What AWS Backup does to these tables and vaults alone, in place of its managed policy for all there is. */
export const backupRole = (scope: Construct, { tables, vault, copiedTo }: BackupRoleProps): Role => {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('backup.amazonaws.com') });
  const allow = (resource: string, ...actions: readonly string[]): void =>
    void role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [resource] }));
  for (const { tableArn } of tables) allow(tableArn, ...ofTables.map((one) => `dynamodb:${one}`));
  allow(vault.backupVaultArn, 'backup:CopyIntoBackupVault', 'backup:DescribeBackupVault');
  allowTags(scope, role);
  if (copiedTo.length > 0) allowCopies(scope, role, copiedTo);
  return role;
};

/**
 * A backup gets the tags of what it is of, and so does a copy, in its region: AWS Backup fails the job of a
 * role that may not put them. In a policy of its own, so that its wildcard is acknowledged for nothing else.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/access-control.html
 */
const allowTags = (scope: Construct, role: Role): void => {
  const backups = Stack.of(scope).formatArn({
    service: 'backup',
    region: '*',
    resource: 'recovery-point',
    resourceName: '*',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  const policy = new Policy(scope, 'Tags', {
    statements: [new PolicyStatement({ actions: ['backup:TagResource'], resources: [backups] })],
  });
  policy.attachToRole(role);
  Validations.of(policy).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${arnOfNag(scope, 'backup', 'recovery-point:*', { region: '*' })}]`,
    reason: 'A backup has a name of AWS’s own, and its copies lie in other regions; tags open nothing.',
  });
};

/** In a policy of its own, so that its wildcard is acknowledged for nothing else. */
const allowCopies = (scope: Construct, role: Role, copiedTo: readonly string[]): void => {
  const backups = Stack.of(scope).formatArn({
    service: 'backup',
    resource: 'recovery-point',
    resourceName: '*',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  const policy = new Policy(scope, 'Copies', {
    statements: [
      new PolicyStatement({ actions: ['backup:CopyIntoBackupVault'], resources: [...copiedTo] }),
      new PolicyStatement({
        actions: ['backup:CopyFromBackupVault'],
        resources: [backups],
        conditions: { 'ForAllValues:StringEquals': { 'backup:CopyTargets': copiedTo } },
      }),
    ],
  });
  policy.attachToRole(role);
  Validations.of(policy).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${arnOfNag(scope, 'backup', 'recovery-point:*')}]`,
    reason: 'A backup has a name of AWS’s own; it can be copied to the vaults of the trust alone.',
  });
};
