import { Stack, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { arnOfNag } from './arn-of-nag.ts';
import { resourceOf } from './bucket-arn.ts';

const ofBuckets = [
  ...[
    'GetBucketAcl',
    'GetBucketLocation',
    'GetBucketNotification',
    'GetBucketTagging',
    'GetBucketVersioning',
  ],
  ...['GetInventoryConfiguration', 'ListBucket', 'ListBucketVersions'],
  ...['PutBucketNotification', 'PutInventoryConfiguration'],
];
const ofObjects = [
  ...['GetObject', 'GetObjectAcl', 'GetObjectTagging'],
  ...['GetObjectVersion', 'GetObjectVersionAcl', 'GetObjectVersionTagging'],
];
const ofRules = [
  ...['DeleteRule', 'DescribeRule', 'DisableRule', 'EnableRule', 'ListTargetsByRule'],
  ...['PutRule', 'PutTargets', 'RemoveTargets'],
];

/** Rules that AWS Backup makes, to hear of objects as they are put. */
const managedRules = 'AwsBackupManagedRule*';

/**
 * Lets AWS Backup read buckets of these alone, by the list of rights that it asks for.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/s3-backups.html
 */
export const grantBucketBackups = (scope: Construct, role: Role, buckets: readonly Bucket[]): void => {
  const named = (service: string, actions: readonly string[]) => actions.map((one) => `${service}:${one}`);
  const resourceName = managedRules;
  const rules = Stack.of(scope).formatArn({ service: 'events', resource: 'rule', resourceName });
  const policy = new Policy(scope, 'Buckets', {
    statements: [
      new PolicyStatement({
        actions: named('s3', ofBuckets),
        resources: buckets.map(({ bucketArn }) => bucketArn),
      }),
      new PolicyStatement({
        actions: named('s3', ofObjects),
        resources: buckets.map((bucket) => bucket.arnForObjects('*')),
      }),
      new PolicyStatement({ actions: named('events', ofRules), resources: [rules] }),
      new PolicyStatement({
        actions: ['cloudwatch:GetMetricData', 'events:ListRules', 's3:ListAllMyBuckets'],
        resources: ['*'],
      }),
    ],
  });
  policy.attachToRole(role);
  acknowledge(
    policy,
    '*',
    'Metrics, lists of rules and the list of buckets can only be allowed on all resources.',
  );
  acknowledge(
    policy,
    arnOfNag(scope, 'events', `rule/${managedRules}`),
    'AWS Backup names its rules itself.',
  );
  for (const bucket of buckets)
    acknowledge(
      policy,
      `<${Stack.of(bucket).getLogicalId(resourceOf(bucket))}.Arn>/*`,
      'A backup of a bucket is one of all its objects.',
    );
};

const acknowledge = (policy: Policy, resource: string, reason: string): void =>
  Validations.of(policy).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
