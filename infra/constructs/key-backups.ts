import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { DAYS_OF_KEY_BACKUPS } from '../../events/catalogue/key-backups.ts';
import type { AlarmTopic } from './alarm-topic.ts';

export interface KeyBackupsProps {
  /** The table of wrapped data keys. */
  readonly table: Table;
  /** Where it is heard of when a day had no backup. */
  readonly alarms: AlarmTopic;
}

/**
 * A lifecycle ends a backup up to 8 hours late: with a day less, none is there for longer than is certified.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/deleting-backups.html
 */
const deleteAfter = Duration.days(DAYS_OF_KEY_BACKUPS - 1);

/**
 * Backups of the data keys, each of which ends by itself: a key that was destroyed is nowhere any more after
 * `DAYS_OF_KEY_BACKUPS`. The vault takes none that would be kept for longer.
 */
export class KeyBackups extends Construct {
  constructor(scope: Construct, id: string, { table, alarms }: KeyBackupsProps) {
    super(scope, id);
    const name = `${Stack.of(this).stackName}-keys`;
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName: name,
      lockConfiguration: { minRetention: Duration.days(1), maxRetention: Duration.days(DAYS_OF_KEY_BACKUPS) },
    });
    vault.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    const plan = new BackupPlan(this, 'Plan', {
      backupPlanName: name,
      backupVault: vault,
      backupPlanRules: [twiceADay],
    });
    plan.addSelection('DataKeys', {
      resources: [BackupResource.fromDynamoDbTable(table)],
      role: backupRole(this, table, vault),
      disableDefaultBackupPolicy: true,
    });
    alarms.alarm(this, 'NotBackedUp', {
      metric: noneOf(vault),
      threshold: 1,
      onSilence: true,
      impact:
        'The keys that open what is personal were not backed up for a day: of a table that is lost, keys made since then would be lost with it',
      runbook: 'the-keys-are-not-backed-up',
    });
  }
}

/** At night and in the afternoon, so that any 24 hours hold one. */
const twiceADay = new BackupPlanRule({
  ruleName: 'twice-a-day',
  scheduleExpression: Schedule.cron({ hour: '2,14', minute: '45' }),
  startWindow: Duration.hours(1),
  completionWindow: Duration.hours(4),
  deleteAfter,
});

/** 1 where no backup was completed in a day, 0 where one was. */
const noneOf = ({ backupVaultName }: BackupVault): MathExpression => {
  const period = Duration.days(1);
  const completed = new Metric({
    namespace: 'AWS/Backup',
    metricName: 'NumberOfBackupJobsCompleted',
    dimensionsMap: { BackupVaultName: backupVaultName },
    statistic: 'Sum',
    period,
  });
  return new MathExpression({ expression: 'IF(completed >= 1, 0, 1)', usingMetrics: { completed }, period });
};

/** What AWS Backup does to this table and vault alone, in place of its managed policy for all there is. */
const backupRole = (scope: Construct, table: Table, vault: BackupVault): Role => {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('backup.amazonaws.com') });
  const allow = (resource: string, ...actions: readonly string[]): void =>
    void role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [resource] }));
  allow(
    table.tableArn,
    ...['CreateBackup', 'DescribeTable', 'ListTagsOfResource', 'StartAwsBackupJob'].map(
      (one) => `dynamodb:${one}`,
    ),
  );
  allow(vault.backupVaultArn, 'backup:CopyIntoBackupVault', 'backup:DescribeBackupVault');
  return role;
};
