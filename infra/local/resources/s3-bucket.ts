import * as z from 'zod/mini';
import { type Cors, corsOf } from '../http/cors.ts';
import { resourceKind } from '../template/resource-kind.ts';

const LONGEST_NAME = 63;

const corsRule = z.strictObject({
  AllowedHeaders: z._default(z.array(z.string()), []),
  AllowedMethods: z.array(z.string()),
  AllowedOrigins: z.array(z.string()),
  MaxAge: z._default(z.number(), 0),
});

const corsOfRule = (rule: z.output<typeof corsRule>): Cors =>
  corsOf({
    AllowHeaders: rule.AllowedHeaders,
    AllowMethods: rule.AllowedMethods,
    AllowOrigins: rule.AllowedOrigins,
    ExposeHeaders: [],
    MaxAge: rule.MaxAge,
  });

/**
 * A bucket. Its lock and retention are read, so that a change of their form is noticed, but not enforced on
 * this machine; nor are versions, encryption, lifecycle, copies elsewhere and public access.
 */
export const s3Bucket = resourceKind({
  type: 'AWS::S3::Bucket',
  properties: z.strictObject({
    BucketName: z.optional(z.string()),
    CorsConfiguration: z.optional(z.strictObject({ CorsRules: z.tuple([corsRule]) })),
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
    'ReplicationConfiguration',
    'Tags',
    'VersioningConfiguration',
  ],
  create: async ({ BucketName, CorsConfiguration }, { name, services: { objects } }) => {
    const bucket = BucketName ?? name.toLowerCase().slice(-LONGEST_NAME).replace(/^-+/, '');
    const [rule] = CorsConfiguration?.CorsRules ?? [];
    await objects.createBucket(bucket, rule && corsOfRule(rule));
    return { ref: bucket, attributes: { Arn: `arn:aws:s3:::${bucket}` } };
  },
});
