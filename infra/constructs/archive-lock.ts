import { Duration } from 'aws-cdk-lib';
import type { Bucket, LifecycleRule } from 'aws-cdk-lib/aws-s3';
import type { Deployment } from '../trusts/shape/types.ts';
import { resourceOf } from './bucket-arn.ts';

type Retention = Deployment['archiveRetention'];

/** In years, as S3 counts them: CDK's own property would make days of them, and lose those of leap years. */
export const lock = (bucket: Bucket, { mode, years }: Retention): void => {
  resourceOf(bucket).objectLockConfiguration = {
    objectLockEnabled: 'Enabled',
    rule: { defaultRetention: { mode: mode.toUpperCase(), years } },
  };
};

/**
 * Nothing of ours is ever replaced. What somebody puts over it leaves the first version for as long again,
 * and then some.
 */
export const lifecycleOf = ({ years }: Retention): LifecycleRule[] => [
  {
    noncurrentVersionExpiration: Duration.days(366 * years),
    abortIncompleteMultipartUploadAfter: Duration.days(7),
  },
];
