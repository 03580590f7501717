import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { erasureObjects } from '../../events/log/archive/erasures.ts';
import { namesOf, sharedObjects } from '../../events/log/wall/own-keys.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import { lifecycleOf, lock } from './archive-lock.ts';
import { replicate } from './archive-replication.ts';
import { arnFor } from './bucket-arn.ts';
import { quotedByNag } from './school-wall.ts';
import type { TypescriptFunction } from './typescript-function.ts';

export interface ArchiveBucketProps {
  /** How long nobody can delete or replace what was put. */
  readonly retention: Deployment['archiveRetention'];
  /** ARNs of the buckets that S3 copies it to. @default - none */
  readonly copies?: readonly string[];
}

/** What nobody may do to what is archived, whatever a role says: delete it, or loosen the lock on it. */
export const deniedOnTheArchive = [
  's3:BypassGovernanceRetention',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
];

/**
 * Segments of the journal, tiles of its proof and signed checkpoints, each put once and locked (S3 Object
 * Lock). Grants and configures at once; it has no grant to delete.
 */
export class ArchiveBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { retention, copies = [] }: ArchiveBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
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
    lock(this.bucket, retention);
    replicate(new Construct(this, 'Copies'), this.bucket, copies);
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NeverChanged',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: deniedOnTheArchive,
        resources: [this.bucket.arnForObjects('*')],
      }),
    );
    this.bucket.addToResourcePolicy(putOnceOnly(this.bucket));
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'What is archived can not be changed, holds no plain personal data, and is reached by functions only, whose own logs say why.',
    });
  }

  /**
   * Read objects, and learn when one is not there: without `s3:ListBucket`, S3 answers that with 403 as if it
   * were forbidden. That right ends at no wall, since the question has no prefix; it names keys, which are
   * ids and numbers.
   */
  grantRead(fn: TypescriptFunction): void {
    this.grant(fn, 'ReadArchive', readObjectsOf, (arn, tenant) => [
      new PolicyStatement({ actions: ['s3:GetObject'], resources: readObjectsOf(arn, tenant) }),
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [arn] }),
    ]);
  }

  /** Put objects; the bucket takes none but under the condition that nothing stands there. */
  grantWrite(fn: TypescriptFunction): void {
    this.grant(fn, 'WriteArchive', allObjectsOf, (arn, tenant) => [
      new PolicyStatement({ actions: ['s3:PutObject'], resources: allObjectsOf(arn, tenant) }),
    ]);
  }

  /** Put that something was erased, and read that alone; of any school. */
  grantErasures(fn: TypescriptFunction): void {
    this.grant(fn, 'ArchiveErasures', erasuresOf, (arn) => [
      new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: erasuresOf(arn) }),
    ]);
  }

  /** In a policy of its own, so that its wildcard is acknowledged for nothing else. */
  private grant(
    fn: TypescriptFunction,
    id: string,
    objectsOf: (arn: string, tenant: string) => string[],
    statements: (arn: string, tenant: string) => PolicyStatement[],
  ): void {
    const { arn, name } = arnFor(this.bucket, fn);
    for (const { role, tenant } of fn.holders) {
      const policy = new Policy(role === fn.role ? fn : role, id, { statements: statements(arn, tenant) });
      policy.attachToRole(role);
      for (const objects of objectsOf(name, tenant))
        Validations.of(policy).acknowledge({
          id: `AwsSolutions-IAM5[Resource::${quotedByNag(objects)}]`,
          reason: 'Every object of the archive has a key of its own; the bucket holds nothing else.',
        });
    }
    fn.configure('ARCHIVE_BUCKET', this.bucket.bucketName);
  }
}

/**
 * The lock keeps what was put, but readers get the newest version: so nothing may be put over it. Nor can
 * anything be copied here. The parts of an upload, which create no object, carry no condition.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
const putOnceOnly = (bucket: Bucket): PolicyStatement =>
  new PolicyStatement({
    sid: 'PutOnce',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects('*')],
    conditions: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
  });

/** Objects of a tenant stand under its id, and those of its access journal under the name of that. */
const allObjectsOf = (arn: string, tenant: string): string[] =>
  tenant === '*' ? [`${arn}/*`] : namesOf(tenant).map((name) => `${arn}/${name}/*`);

const erasuresOf = (arn: string): string[] => [`${arn}/${erasureObjects}`];

/** The same, and what of the trust's all schools share. */
const readObjectsOf = (arn: string, tenant: string): string[] => [
  ...allObjectsOf(arn, tenant),
  ...(tenant === '*' ? [] : sharedObjects.map((prefix) => `${arn}/${prefix}*`)),
];
