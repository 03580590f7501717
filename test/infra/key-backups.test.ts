import { describe, expect, it } from 'vitest';
import { DAYS_OF_KEY_BACKUPS } from '../../events/catalogue/key-backups.ts';
import { actionsOf, ofType, statementsOf } from './resources.ts';
import { synthesised } from './synthesised.ts';

const built = synthesised();
const record = built.resources('Record');
const only = (type: string) => {
  const [found, ...others] = ofType(record, type).filter(([id]) => id.startsWith('KeysBackups'));
  expect(others).toEqual([]);
  return found![1].Properties;
};
const table = ofType(record, 'AWS::DynamoDB::Table').find(([id]) => id.startsWith('KeysDataKeys'))!;

describe('backups of the data keys', () => {
  it('DPR-04 are all that restores a key: the table has no other way back', () => {
    expect(table[1].Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
    });
    expect(only('AWS::Backup::BackupSelection')).toMatchObject({
      BackupSelection: { Resources: [{ 'Fn::GetAtt': [table[0], 'Arn'] }] },
    });
  });

  it('DPR-04 end by themselves before the day that certificates name, though a lifecycle is up to 8 hours late', () => {
    const { BackupPlan } = only('AWS::Backup::BackupPlan') as {
      BackupPlan: { BackupPlanRule: readonly Record<string, unknown>[] };
    };
    const [rule, ...others] = BackupPlan.BackupPlanRule;
    expect(others).toEqual([]);
    expect(rule).toMatchObject({
      ScheduleExpression: 'cron(45 2,14 * * ? *)',
      Lifecycle: { DeleteAfterDays: 2 },
    });
    expect(rule).not.toHaveProperty('EnableContinuousBackup', true);
    // A copy is as old as what it is made of, and the last one ends before that day, too.
    expect(rule?.['CopyActions']).toMatchObject([
      { Lifecycle: { DeleteAfterDays: DAYS_OF_KEY_BACKUPS - 1 } },
    ]);
  });

  it('DPR-04 lie in a vault of the trust’s own that takes none that would be kept for longer', () => {
    expect(only('AWS::Backup::BackupVault')).toMatchObject({
      BackupVaultName: 'daybook-fernhill-record-keys',
      LockConfiguration: { MinRetentionDays: 1, MaxRetentionDays: DAYS_OF_KEY_BACKUPS },
    });
  });

  it('DPR-04 are made by a role that backs up this table, and can restore or delete nothing', () => {
    const ofKeys = Object.entries(record).filter(([id]) => id.startsWith('KeysBackups'));
    const backing = statementsOf(Object.fromEntries(ofKeys));
    expect(backing.flatMap(actionsOf).toSorted()).toEqual([
      'backup:CopyFromBackupVault',
      'backup:CopyIntoBackupVault',
      'backup:CopyIntoBackupVault',
      'backup:DescribeBackupVault',
      'backup:TagResource',
      'dynamodb:CreateBackup',
      'dynamodb:DescribeTable',
      'dynamodb:ListTagsOfResource',
      'dynamodb:StartAwsBackupJob',
    ]);
    expect(JSON.stringify(backing)).not.toContain('"*"');
  });

  it('DPR-04 are missed after a day', () => {
    const alarm = ofType(record, 'AWS::CloudWatch::Alarm').find(([id]) => id.includes('NotBackedUp'))?.[1];
    expect(alarm?.Properties).toMatchObject({ Threshold: 1, TreatMissingData: 'breaching' });
    expect(JSON.stringify(alarm?.Properties)).toContain('NumberOfBackupJobsCompleted');
  });
});
