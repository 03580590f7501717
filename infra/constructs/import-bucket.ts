import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type Holder, quotedByNag } from './school-wall.ts';
import type { TypescriptFunction } from './typescript-function.ts';

/** Objects that a function may do something with: keys in the bucket, `*` for any text. */
interface ObjectRights {
  readonly actions: readonly string[];
  readonly keys: readonly string[];
}

/** What was forgotten goes after this time, at the latest. */
const KEPT = Duration.days(7);

/**
 * Files of rosters and registers, and sealed pages of them, on their way into the record. Both go when an
 * import is over; what a crash or a change of mind leaves goes by itself.
 */
export class ImportBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [{ expiration: KEPT, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Files stay for minutes, and are reached by two functions only, whose own logs say why.',
    });
  }

  /**
   * Lets a function do something with objects, and learn when one is not there; tells it the bucket's name.
   */
  grant(fn: TypescriptFunction, rights: readonly ObjectRights[]): void {
    for (const holder of fn.holders) this.grantTo(fn, holder, rights);
    fn.configure('IMPORT_BUCKET', this.bucket.bucketName);
  }

  private grantTo(fn: TypescriptFunction, { role, tenant }: Holder, rights: readonly ObjectRights[]): void {
    const { bucketArn } = this.bucket;
    const own = (key: string): string => key.replace(/^\*/, tenant);
    const policy = new Policy(role === fn.role ? fn : role, 'Imports', {
      statements: [
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn] }),
        ...rights.map(
          ({ actions, keys }) =>
            new PolicyStatement({
              actions: actions.map((action) => `s3:${action}`),
              resources: keys.map((key) => `${bucketArn}/${own(key)}`),
            }),
        ),
      ],
    });
    policy.attachToRole(role);
    const name = `<${fn.function.stack.getLogicalId(resourceOf(this.bucket))}.Arn>`;
    for (const key of new Set(rights.flatMap(({ keys }) => keys)))
      Validations.of(policy).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${name}/${quotedByNag(own(key))}]`,
        reason: 'Each import of each school has keys of its own; the bucket holds nothing else.',
      });
  }
}

const resourceOf = (bucket: Bucket): CfnBucket => {
  const resource = bucket.node.defaultChild;
  if (resource instanceof CfnBucket) return resource;
  throw new Error('the construct of the bucket has no bucket, expected one');
};
