import { randomBytes } from 'node:crypto';
import { DecryptCommand, EncryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';

/** A KMS whose wrapping is no secret: context and key side by side; a foreign context does not open. */
export const fakeKms = (): KMSClient => {
  const client = new KMSClient({ region: 'eu-west-2' });
  const mock = mockClient(client);
  const labelOf = (context: object): string => JSON.stringify(context);
  mock.on(GenerateDataKeyCommand).callsFake(async ({ EncryptionContext }: { EncryptionContext: object }) => {
    const key = randomBytes(32);
    return { Plaintext: key, CiphertextBlob: Buffer.concat([key, Buffer.from(labelOf(EncryptionContext))]) };
  });
  mock
    .on(EncryptCommand)
    .callsFake(
      async ({ Plaintext, EncryptionContext }: { Plaintext: Uint8Array; EncryptionContext: object }) => ({
        CiphertextBlob: Buffer.concat([Plaintext, Buffer.from(labelOf(EncryptionContext))]),
      }),
    );
  mock
    .on(DecryptCommand)
    .callsFake(
      async ({
        CiphertextBlob,
        EncryptionContext,
      }: {
        CiphertextBlob: Uint8Array;
        EncryptionContext: object;
      }) => {
        const blob = Buffer.from(CiphertextBlob);
        if (blob.subarray(32).toString() !== labelOf(EncryptionContext)) throw new Error('another context');
        return { Plaintext: blob.subarray(0, 32) };
      },
    );
  return client;
};
