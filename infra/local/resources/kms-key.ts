import * as z from 'zod/mini';
import { LocalStackError } from '../local-stack-error.ts';
import { resourceKind } from '../template/resource-kind.ts';

/** What each kind of key may be used for. */
const usages = { SYMMETRIC_DEFAULT: 'ENCRYPT_DECRYPT', ECC_NIST_EDWARDS25519: 'SIGN_VERIFY' } as const;

/** A symmetric master key, or an Ed25519 key that signs, of this machine. */
export const kmsKey = resourceKind({
  type: 'AWS::KMS::Key',
  properties: z.strictObject({
    KeySpec: z._default(z.enum(['SYMMETRIC_DEFAULT', 'ECC_NIST_EDWARDS25519']), 'SYMMETRIC_DEFAULT'),
    KeyUsage: z._default(z.enum(['ENCRYPT_DECRYPT', 'SIGN_VERIFY']), 'ENCRYPT_DECRYPT'),
  }),
  ignored: [
    'Description',
    'EnableKeyRotation',
    'KeyPolicy',
    'PendingWindowInDays',
    'RotationPeriodInDays',
    'Tags',
  ],
  create: async ({ KeySpec, KeyUsage }, { name, logicalId, services: { keys, signingKeys } }) => {
    if (usages[KeySpec] !== KeyUsage)
      throw new LocalStackError(
        `${logicalId}: a key of ${KeySpec} is for ${usages[KeySpec]}, got ${KeyUsage}`,
      );
    const { id, arn } = (KeyUsage === 'SIGN_VERIFY' ? signingKeys : keys).create(name);
    return { ref: id, attributes: { Arn: arn, KeyId: id } };
  },
});
