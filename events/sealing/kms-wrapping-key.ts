import { EncryptCommand } from '@aws-sdk/client-kms';
import { contextOf, type KmsMasterKeyOptions, kmsMasterKey, present } from './kms-master-key.ts';
import type { WrappingKey } from './put-key-back.ts';

/** A master key in KMS for who brings data keys along; no function has the right to it. */
export const kmsWrappingKey = (options: KmsMasterKeyOptions): WrappingKey => ({
  unwrap: kmsMasterKey(options).unwrap,
  wrap: async (subject, Plaintext) => {
    const sealed = await options.client.send(
      new EncryptCommand({ KeyId: options.keyId, Plaintext, EncryptionContext: contextOf(subject) }),
    );
    return present(sealed.CiphertextBlob);
  },
});
