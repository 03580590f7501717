import { Duration, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, type IBackupVault } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { DAYS_OF_KEY_BACKUPS } from '../../events/catalogue/key-backups.ts';
import type { BackupCopy } from '../trusts/shape/backups.ts';
import type { AlarmTopic } from './alarm-topic.ts';
import { backupRole } from './backup-role.ts';
import { copiesOf, keptBeside, keptVault } from './backup-vault.ts';
import { missedBackups } from './missed-backups.ts';

export interface KeyBackupsProps {
  /** The table of wrapped data keys. */
  readonly table: Table;
  /** Where it is heard of when a day had no backup. */
  readonly alarms: AlarmTopic;
  /** Where each backup is copied to as well. */
  readonly copiedTo: readonly BackupCopy[];
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
  constructor(scope: Construct, id: string, { table, alarms, copiedTo }: KeyBackupsProps) {
    super(scope, id);
    const name = `${Stack.of(this).stackName}-keys`;
    const copies = copiesOf(this, copiedTo, name);
    const vault = keptVault(this, 'Vault', { name, longest: DAYS_OF_KEY_BACKUPS });
    const plan = new BackupPlan(this, 'Plan', { backupPlanName: name, backupVault: vault });
    plan.addRule(twiceADay(copies));
    plan.addSelection('DataKeys', {
      resources: [BackupResource.fromDynamoDbTable(table)],
      role: backupRole(this, {
        tables: [table],
        vault,
        copiedTo: copies.map(({ backupVaultArn }) => backupVaultArn),
      }),
      disableDefaultBackupPolicy: true,
    });
    alarms.alarm(this, 'NotBackedUp', {
      metric: missedBackups(name, 1),
      threshold: 1,
      onSilence: true,
      impact:
        'The keys that open what is personal were not backed up for a day: of a table that is lost, keys made since then would be lost with it',
      runbook: 'the-keys-are-not-backed-up',
    });
  }
}

/** At night and in the afternoon, so that any 24 hours hold one. */
const twiceADay = (copies: readonly IBackupVault[]): BackupPlanRule =>
  new BackupPlanRule({
    ruleName: 'twice-a-day',
    scheduleExpression: Schedule.cron({ hour: '2,14', minute: '45' }),
    startWindow: Duration.hours(1),
    completionWindow: Duration.hours(4),
    deleteAfter: keptBeside(copies, deleteAfter),
    copyActions: copies.map((destinationBackupVault) => ({ destinationBackupVault, deleteAfter })),
  });
