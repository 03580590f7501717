import { Stack, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { resourceOf } from './bucket-arn.ts';

/** What S3 reads of an object under a lock to copy it. */
const ofObjects = [
  ...['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'],
  ...['s3:GetObjectRetention', 's3:GetObjectLegalHold'],
];

/**
 * Has S3 copy each object that is put to other buckets, minutes later, with its lock: never a deletion. A
 * backup of the bucket would bill each of its small objects as 128 kB.
 * @param copies ARNs of the buckets, which are there before this one is deployed
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html
 */
export const replicate = (scope: Construct, bucket: Bucket, copies: readonly string[]): void => {
  if (copies.length === 0) return;
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('s3.amazonaws.com') });
  const objects = (arn: string): string => `${arn}/*`;
  const policy = new Policy(scope, 'Copy', {
    statements: [
      new PolicyStatement({
        actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
        resources: [bucket.bucketArn],
      }),
      new PolicyStatement({ actions: ofObjects, resources: [bucket.arnForObjects('*')] }),
      new PolicyStatement({ actions: ['s3:ReplicateObject'], resources: copies.map(objects) }),
    ],
  });
  policy.attachToRole(role);
  resourceOf(bucket).replicationConfiguration = {
    role: role.roleArn,
    rules: copies.map((arn, at) => ({
      id: `Copy${at + 1}`,
      priority: at + 1,
      status: 'Enabled',
      filter: { prefix: '' },
      deleteMarkerReplication: { status: 'Disabled' },
      destination: { bucket: arn },
    })),
  };
  const own = `<${Stack.of(bucket).getLogicalId(resourceOf(bucket))}.Arn>`;
  for (const resource of [own, ...copies.map((arn) => quoted(scope, arn))])
    Validations.of(policy).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${resource}/*]`,
      reason: 'Every object of the archive is copied, and the buckets hold nothing else.',
    });
};

/** An ARN as cdk-nag quotes it: references stand in angle brackets. */
const quoted = (scope: Construct, arn: string): string => {
  const resolved: string | { 'Fn::Join': [string, (string | { Ref: string })[]] } =
    Stack.of(scope).resolve(arn);
  if (typeof resolved === 'string') return resolved;
  return resolved['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join('');
};
