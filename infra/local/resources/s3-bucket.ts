import * as z from 'zod/mini';
import { resourceKind } from '../template/resource-kind.ts';

const LONGEST_NAME = 63;

/**
 * A bucket. Its lock and retention are read, so that a change of their form is noticed, but not enforced on
 * this machine; nor are versions, encryption, lifecycle and public access.
 */
export const s3Bucket = resourceKind({
  type: 'AWS::S3::Bucket',
  properties: z.strictObject({
    ObjectLockEnabled: z.optional(z.boolean()),
    ObjectLockConfiguration: z.optional(
      z.strictObject({
        ObjectLockEnabled: z.literal('Enabled'),
        Rule: z.strictObject({
          DefaultRetention: z.strictObject({ Mode: z.enum(['GOVERNANCE', 'COMPLIANCE']), Years: z.int() }),
        }),
      }),
    ),
  }),
  ignored: [
    'BucketEncryption',
    'LifecycleConfiguration',
    'OwnershipControls',
    'PublicAccessBlockConfiguration',
    'Tags',
    'VersioningConfiguration',
  ],
  create: async (_given, { name, services: { objects } }) => {
    const bucket = name.toLowerCase().slice(-LONGEST_NAME).replace(/^-+/, '');
    await objects.createBucket(bucket);
    return { ref: bucket, attributes: { Arn: `arn:aws:s3:::${bucket}` } };
  },
});
