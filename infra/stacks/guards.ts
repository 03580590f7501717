import type { Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import { addFailedBackups } from './failed-backups.ts';
import type { RecordStack } from './record-stack.ts';

/** What CloudTrail tells of: an action that changes how something is set up, done or refused. */
interface Guards {
  readonly service: string;
  readonly actions: readonly string[];
  /** Patterns of which one must match what the action is about. */
  readonly about: readonly object[];
}

export interface GuardsProps {
  readonly deployment: Deployment;
  readonly record: RecordStack;
}

/**
 * Tells at once who took a guard away from the record, or tried to: its policies, its protection from
 * deletion, its keys, the rules and alarms that watch it. Needs a CloudTrail trail in the account, which a
 * deployment does not make: an account has one for all it does.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export const addGuards = (stack: Stack, { deployment, record }: GuardsProps): void => {
  const { queue } = new DeadLetterQueue(stack, 'Guards', {
    alarms: record.alarms,
    impact:
      'Somebody may have taken a guard away from the record, or a backup have failed, and nobody heard of it',
    runbook: 'a-guard-was-taken-away',
  });
  for (const { service, actions, about } of guardsOf(`daybook-${deployment.trustId}`, record.keyIds)) {
    const rule = new Rule(stack, `Guards-${service}`, {
      description: `Somebody takes a guard away from the record, or tries to: ${service}`,
      eventPattern: {
        detailType: ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: [`${service}.amazonaws.com`],
          eventName: actions,
          // What is refused before anybody looks what it is about says nothing of that.
          ...(about.length > 0 && { $or: [...about, { requestParameters: [null] }] }),
        },
      },
    });
    record.alarms.tell(rule, {
      deadLetters: queue,
      impact: 'Somebody took a guard away from the record, or tried to',
      runbook: 'a-guard-was-taken-away',
    });
  }
  addFailedBackups(stack, { deployment, record, deadLetters: queue });
};

/**
 * @param prefix of all names of the trust; CloudFormation makes them from the stack's @param keyIds of the
 * keys that seal and sign
 */
const guardsOf = (prefix: string, keyIds: readonly string[]): readonly Guards[] => {
  const named = [{ prefix: `${prefix}-` }];
  const table = [{ wildcard: `arn:*:table/${prefix}-*` }];
  const key = [...keyIds, ...keyIds.map((id) => ({ suffix: `:key/${id}` }))];
  const asked = (name: string, values: readonly unknown[]) => ({ requestParameters: { [name]: values } });
  return [
    {
      service: 'dynamodb',
      actions: [
        'DeleteResourcePolicy',
        'PutResourcePolicy',
        'DeleteTable',
        'UpdateTable',
        'UpdateContinuousBackups',
        'UpdateTimeToLive',
      ],
      about: [asked('tableName', [...named, ...table]), asked('resourceArn', table)],
    },
    {
      service: 's3',
      actions: [
        ...[
          'PutBucketPolicy',
          'DeleteBucketPolicy',
          'PutBucketVersioning',
          'PutBucketObjectLockConfiguration',
          'PutBucketReplication',
          'DeleteBucketReplication',
        ],
        ...[
          'PutBucketLifecycle',
          'DeleteBucketLifecycle',
          'PutBucketAcl',
          'PutBucketPublicAccessBlock',
          'DeleteBucketPublicAccessBlock',
          'DeleteBucket',
        ],
      ],
      about: [asked('bucketName', named)],
    },
    {
      service: 'kms',
      actions: ['ScheduleKeyDeletion', 'DisableKey', 'PutKeyPolicy', 'CreateGrant', 'DisableKeyRotation'],
      about: [asked('keyId', key)],
    },
    // A plan has a name of AWS's own: any of the account may be one of the trust's.
    {
      service: 'backup',
      actions: [
        ...['DeleteBackupVault', 'DeleteBackupVaultLockConfiguration', 'DeleteRecoveryPoint'],
        ...['PutBackupVaultAccessPolicy', 'DeleteBackupVaultAccessPolicy', 'UpdateRecoveryPointLifecycle'],
        ...['PutBackupVaultLockConfiguration', 'UpdateBackupPlan', 'DeleteBackupPlan'],
        ...['DeleteBackupSelection', 'DisassociateRecoveryPoint'],
      ],
      about: [asked('backupVaultName', named), asked('backupPlanId', [{ exists: true }])],
    },
    {
      service: 'events',
      actions: [
        'DeleteRule',
        'DisableRule',
        'RemoveTargets',
        'DeleteEventBus',
        'DeleteArchive',
        'UpdateArchive',
      ],
      about: [asked('name', [{ prefix }]), asked('rule', named), asked('archiveName', [{ prefix }])],
    },
    {
      service: 'sns',
      actions: ['DeleteTopic', 'SetTopicAttributes', 'Unsubscribe'],
      about: [
        asked('topicArn', [{ wildcard: `arn:*:${prefix}-*` }]),
        asked('subscriptionArn', [{ wildcard: `arn:*:${prefix}-*` }]),
      ],
    },
    {
      service: 'monitoring',
      actions: ['DeleteAlarms', 'DisableAlarmActions'],
      about: [asked('alarmNames', named)],
    },
    {
      service: 'cloudformation',
      actions: ['DeleteStack', 'UpdateTerminationProtection', 'SetStackPolicy'],
      about: [asked('stackName', [...named, { wildcard: `arn:*:stack/${prefix}-*` }])],
    },
    // Without the trail nobody hears of any of this; it is the account's.
    {
      service: 'cloudtrail',
      actions: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
      about: [],
    },
  ];
};
