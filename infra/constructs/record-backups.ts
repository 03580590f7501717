import { Duration, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { BackupSettings } from '../trusts/shape/backups.ts';
import type { AlarmTopic } from './alarm-topic.ts';
import { backupRole } from './backup-role.ts';
import { copiesOf, keptBeside, keptVault } from './backup-vault.ts';
import { grantBucketBackups } from './bucket-backup-rights.ts';
import { missedBackups } from './missed-backups.ts';

export interface RecordBackupsProps {
  /** For how long, and where to. @default - three days, and nowhere else */
  readonly settings?: BackupSettings | undefined;
  /** Tables that can be made again of nothing else. */
  readonly tables: readonly Table[];
  /** Buckets with versions: AWS Backup takes no others. */
  readonly buckets: readonly Bucket[];
  /** Where it is heard of when a day had no backup. */
  readonly alarms: AlarmTopic;
}

/** Days that a daily backup, or its copy, is kept for where the trust's file says nothing. */
export const DAYS_OF_BACKUPS = 3;

/**
 * A whole backup of the record each night, and its copies elsewhere: for the loss of a region, or of the
 * account. Within the region, tables can be restored to any second.
 */
export class RecordBackups extends Construct {
  constructor(scope: Construct, id: string, { settings, tables, buckets, alarms }: RecordBackupsProps) {
    super(scope, id);
    const name = `${Stack.of(this).stackName}-record`;
    const days = settings?.days ?? DAYS_OF_BACKUPS;
    const deleteAfter = Duration.days(days);
    const copies = copiesOf(this, settings?.copies ?? [], name);
    const vault = keptVault(this, 'Vault', { name, longest: days });
    const plan = new BackupPlan(this, 'Plan', { backupPlanName: name, backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'daily',
        // After the nightly sweep and the checkpoint of the day.
        scheduleExpression: Schedule.cron({ hour: '3', minute: '15' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(8),
        deleteAfter: keptBeside(copies, deleteAfter),
        copyActions: copies.map((destinationBackupVault) => ({ destinationBackupVault, deleteAfter })),
      }),
    );
    const copiedTo = copies.map(({ backupVaultArn }) => backupVaultArn);
    const role = backupRole(this, { tables, vault, copiedTo });
    grantBucketBackups(this, role, buckets);
    plan.addSelection('Record', {
      resources: [
        ...tables.map((table) => BackupResource.fromDynamoDbTable(table)),
        ...buckets.map(({ bucketArn }) => BackupResource.fromArn(bucketArn)),
      ],
      role,
      disableDefaultBackupPolicy: true,
    });
    alarms.alarm(this, 'NotBackedUp', {
      metric: missedBackups(name, tables.length + buckets.length),
      threshold: 1,
      onSilence: true,
      impact: 'The record was not backed up for a day: what was recorded since would be lost with the region',
      runbook: 'the-record-is-not-backed-up',
    });
  }
}
