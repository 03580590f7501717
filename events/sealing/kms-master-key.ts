import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { MasterKey, Subject } from './types.ts';

export interface KmsMasterKeyOptions {
  readonly client: KMSClient;
  /** Key id, ARN or alias. */
  readonly keyId: string;
}

/**
 * A master key that never leaves KMS. The encryption context names school and subject: a wrapped key put in
 * another's place does not open, and CloudTrail says whose key was asked for (ids only).
 */
export const kmsMasterKey = ({ client, keyId: KeyId }: KmsMasterKeyOptions): MasterKey => ({
  generate: async (subject) => {
    const made = await client.send(
      new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext: contextOf(subject) }),
    );
    return { plain: present(made.Plaintext), wrapped: present(made.CiphertextBlob) };
  },
  unwrap: async (subject, CiphertextBlob) => {
    const opened = await client.send(
      new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: contextOf(subject) }),
    );
    return present(opened.Plaintext);
  },
});

/** What KMS binds a wrapped key to. */
export const contextOf = ({ school, subject }: Subject): Record<string, string> => ({ school, subject });

/** @throws Error where KMS left out what it was asked for */
export const present = (bytes: Uint8Array | undefined): Uint8Array => {
  if (bytes === undefined) throw new Error('KMS answered without key material');
  return bytes;
};
