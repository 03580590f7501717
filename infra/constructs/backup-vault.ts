import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BackupVault, type IBackupVault } from 'aws-cdk-lib/aws-backup';
import {
  AccountPrincipal,
  Effect,
  PolicyDocument,
  PolicyStatement,
  StarPrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { BackupCopy } from '../trusts/shape/backups.ts';

export interface KeptVaultProps {
  /** One in the account and region. */
  readonly name: string;
  /** Longest time that it takes a backup for, in days: nothing stays beyond what is certified. */
  readonly longest: number;
  /** Account whose backups may be copied here. @default - no other one's */
  readonly from?: string | undefined;
}

/** What nobody may do to backups in the vault, whatever a role says: they end by their lifecycle alone. */
const neverDeleted = new PolicyStatement({
  sid: 'EndsByItself',
  effect: Effect.DENY,
  principals: [new StarPrincipal()],
  actions: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
  resources: ['*'],
});

/**
 * A vault that stays when its stack goes, is locked, and lets nobody delete a backup. It is encrypted with the
 * account's own key for backups: tables with advanced features and buckets can be copied from it to any
 * account.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html
 */
export const keptVault = (
  scope: Construct,
  id: string,
  { name, longest, from }: KeptVaultProps,
): BackupVault => {
  const copies = from === undefined ? [] : [copiesFrom(from)];
  const vault = new BackupVault(scope, id, {
    backupVaultName: name,
    lockConfiguration: { minRetention: Duration.days(1), maxRetention: Duration.days(longest) },
    accessPolicy: new PolicyDocument({ statements: [neverDeleted, ...copies] }),
  });
  vault.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  return vault;
};

const copiesFrom = (account: string): PolicyStatement =>
  new PolicyStatement({
    sid: 'CopiesOfTheTrust',
    principals: [new AccountPrincipal(account)],
    actions: ['backup:CopyIntoBackupVault'],
    resources: ['*'],
  });

/**
 * Vaults of a name that backups are copied to. A copy is as old as what it is made of, and has its own last
 * day.
 */
export const copiesOf = (
  scope: Construct,
  copies: readonly BackupCopy[],
  resourceName: string,
): readonly IBackupVault[] =>
  copies.map(({ account, region }, at) => {
    const arn = Stack.of(scope).formatArn({
      service: 'backup',
      region,
      ...(account !== undefined && { account }),
      resource: 'backup-vault',
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return BackupVault.fromBackupVaultArn(scope, `Copy${at + 1}`, arn);
  });

/**
 * For how long one that is copied stays where it was made: until the next one, and a night in which a copy is
 * late.
 */
const BESIDE_COPIES = Duration.days(2);

/** For how long a backup stays where it was made, when it, or each copy of it, is kept so long. */
export const keptBeside = (copies: readonly IBackupVault[], long: Duration): Duration =>
  copies.length > 0 && long.toDays() > BESIDE_COPIES.toDays() ? BESIDE_COPIES : long;
