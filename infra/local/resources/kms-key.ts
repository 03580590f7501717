import * as z from 'zod/mini';
import { resourceKind } from '../template/resource-kind.ts';

/** A symmetric master key of this machine. */
export const kmsKey = resourceKind({
  type: 'AWS::KMS::Key',
  properties: z.strictObject({ KeySpec: z.optional(z.literal('SYMMETRIC_DEFAULT')), KeyUsage: z.optional(z.literal('ENCRYPT_DECRYPT')) }),
  ignored: ['Description', 'EnableKeyRotation', 'KeyPolicy', 'PendingWindowInDays', 'RotationPeriodInDays', 'Tags'],
  create: async (_given, { name, services: { keys } }) => {
    const { id, arn } = keys.create(name);
    return { ref: id, attributes: { Arn: arn, KeyId: id } };
  },
});
