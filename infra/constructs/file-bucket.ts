import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CorsRule,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DAYS_OF_KEY_BACKUPS } from '../../events/catalogue/key-backups.ts';
import { arnFor } from './bucket-arn.ts';
import { PREFLIGHT_SECONDS } from './cross-origin.ts';
import { type Holder, quotedByNag } from './school-wall.ts';
import type { TypescriptFunction } from './typescript-function.ts';

/** Objects that a function may do something with: keys in the bucket, `*` for any text. */
interface ObjectRights {
  readonly actions: readonly string[];
  readonly keys: readonly string[];
}

export interface FileBucketProps {
  /** The variable that functions find the bucket's name in, such as `IMPORT_BUCKET`. */
  readonly variable: string;
  /**
   * After which time what lies there goes by itself. @default - never: it is retained, whatever becomes of
   * the stack
   */
  readonly goesAfter?: Duration;
  /** Why nobody needs a log of who asked for its objects. */
  readonly withoutLog: string;
  /** Why keys of any school and record are like a pattern. */
  readonly keys: string;
  /** Origins whose pages may put a file at an address that was signed for it. @default - no page may */
  readonly putFrom?: readonly string[] | undefined;
}

/**
 * Files that functions put, read and delete whole, each under a key that begins with its school; closed to
 * the public, over TLS alone. Grants and configures at once.
 */
export class FileBucket extends Construct {
  readonly bucket: Bucket;
  private readonly props: FileBucketProps;

  constructor(scope: Construct, id: string, props: FileBucketProps) {
    super(scope, id);
    this.props = props;
    const { goesAfter, withoutLog, putFrom = [] } = props;
    this.bucket = new Bucket(this, 'Bucket', {
      versioned: goesAfter === undefined,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      ...openedToPut(putFrom),
      lifecycleRules: [
        {
          ...(goesAfter === undefined ? restorable : { expiration: goesAfter }),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: goesAfter === undefined ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: withoutLog,
    });
  }

  /**
   * Lets a function do something with objects, and learn when one is not there; tells it the bucket's name.
   */
  grant(fn: TypescriptFunction, rights: readonly ObjectRights[]): void {
    for (const holder of fn.holders) this.grantTo(fn, holder, rights);
    fn.configure(this.props.variable, this.bucket.bucketName);
  }

  private grantTo(fn: TypescriptFunction, { role, tenant }: Holder, rights: readonly ObjectRights[]): void {
    const { arn, name } = arnFor(this.bucket, fn);
    const own = (key: string): string => key.replace(/^\*/, tenant);
    const policy = new Policy(role === fn.role ? fn : role, this.node.id, {
      statements: [
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [arn] }),
        ...rights.map(
          ({ actions, keys }) =>
            new PolicyStatement({
              actions: actions.map((action) => `s3:${action}`),
              resources: keys.map((key) => `${arn}/${own(key)}`),
            }),
        ),
      ],
    });
    policy.attachToRole(role);
    for (const key of new Set(rights.flatMap(({ keys }) => keys)))
      Validations.of(policy).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${name}/${quotedByNag(own(key))}]`,
        reason: this.props.keys,
      });
  }
}

/** A file that was removed can be fetched back for as long as a key can; then both are gone. */
const restorable = { noncurrentVersionExpiration: Duration.days(DAYS_OF_KEY_BACKUPS) };

/** A browser says the type of a file by itself; what is signed says the rest. Nothing may be read so. */
const openedToPut = (origins: readonly string[]): { cors?: CorsRule[] } =>
  origins.length === 0
    ? {}
    : {
        cors: [
          {
            allowedOrigins: [...origins],
            allowedMethods: [HttpMethods.PUT],
            allowedHeaders: ['content-type'],
            maxAge: PREFLIGHT_SECONDS,
          },
        ],
      };
