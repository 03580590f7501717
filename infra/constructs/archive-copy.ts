import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AccountPrincipal, AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { archiveCopyName } from '../trusts/shape/archive-copy-name.ts';
import type { BackupCopy } from '../trusts/shape/backups.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import { lifecycleOf, lock } from './archive-lock.ts';

/** Where a deployment copies its archive to. */
export const archiveCopies = (
  scope: Construct,
  trustId: string,
  copies: readonly BackupCopy[],
): readonly string[] =>
  copies.map(({ region, account = Stack.of(scope).account }) =>
    Stack.of(scope).formatArn({
      service: 's3',
      region: '',
      account: '',
      resource: archiveCopyName(trustId, { region, account }),
      arnFormat: ArnFormat.NO_RESOURCE_NAME,
    }),
  );

export interface ArchiveCopyProps {
  readonly trustId: string;
  /** The same as that of the archive. */
  readonly retention: Deployment['archiveRetention'];
  /** Account of the archive where it is another one than this. */
  readonly from?: string | undefined;
}

/** What nobody may do to the copy: put something of their own, delete, or end a lock before its day. */
const deniedOnTheCopy = [
  's3:BypassGovernanceRetention',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutObject',
  's3:ReplicateDelete',
];

/**
 * A bucket that S3 itself copies each object of the archive to, with its lock, and that takes nothing else. It
 * stays when its stack goes.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html#object-lock-managing-replication
 */
export const archiveCopy = (
  scope: Construct,
  id: string,
  { trustId, retention, from }: ArchiveCopyProps,
): Bucket => {
  const { account, region } = Stack.of(scope);
  const bucket = new Bucket(scope, id, {
    bucketName: archiveCopyName(trustId, { account, region }),
    objectLockEnabled: true,
    versioned: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    lifecycleRules: lifecycleOf(retention),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  lock(bucket, retention);
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'NeverChanged',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: deniedOnTheCopy,
      resources: [bucket.arnForObjects('*')],
    }),
  );
  if (from !== undefined) bucket.addToResourcePolicy(copiesFrom(bucket, from));
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'What lies here is a copy of what can not be changed, and nothing but S3 puts it.',
  });
  return bucket;
};

const copiesFrom = (bucket: Bucket, account: string): PolicyStatement =>
  new PolicyStatement({
    sid: 'CopiesOfTheTrust',
    principals: [new AccountPrincipal(account)],
    actions: ['s3:ReplicateObject'],
    resources: [bucket.arnForObjects('*')],
  });
