import type { Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Deployment } from '../trusts/shape/types.ts';
import type { RecordStack } from './record-stack.ts';

export interface FailedBackupsProps {
  readonly deployment: Deployment;
  readonly record: RecordStack;
  /** Where a message goes that the topic would not take. */
  readonly deadLetters: IQueue;
}

/** How a job ends that made no whole backup or copy. */
const FAILED = ['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL'];

/**
 * Tells at once which backup failed, and which copy of one: no metric counts copies by where they go, and the alarm
 * on days without a backup looks at this region's vaults alone.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html
 */
export const addFailedBackups = (
  stack: Stack,
  { deployment, record, deadLetters }: FailedBackupsProps,
): void => {
  // Vaults of the copies have the names of those that they are copied from.
  const vault = [{ wildcard: `arn:*:backup-vault:daybook-${deployment.trustId}-record-*` }];
  const rule = new Rule(stack, 'FailedBackups', {
    description: 'A backup of the record or of the keys failed, or a copy of one',
    eventPattern: {
      source: ['aws.backup'],
      detailType: ['Backup Job State Change', 'Copy Job State Change'],
      detail: {
        state: FAILED,
        $or: [
          { backupVaultArn: vault },
          { sourceBackupVaultArn: vault },
          { destinationBackupVaultArn: vault },
        ],
      },
    },
  });
  record.alarms.tellOfJob(rule, {
    deadLetters,
    impact:
      'A backup or its copy elsewhere failed: what is newest would be lost with the region or the account',
    runbook: 'a-backup-or-its-copy-failed',
  });
};
