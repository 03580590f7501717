import { createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';

/** An Ed25519 key in KMS: its private half never leaves there. */
export interface KmsKey {
  /** The 32 bytes of the public key (RFC 8032), asked for once. */
  readonly publicKey: () => Promise<Buffer>;
  /** Signature of the bytes as they are (Ed25519, not the pre-hashed form), 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Promise<Buffer>;
}

/** @param keyId id or ARN of a key of the kind ECC_NIST_EDWARDS25519 */
export const kmsKey = (client: Pick<KMSClient, 'send'>, keyId: string): KmsKey => {
  let asked: Promise<Buffer> | undefined;
  return {
    publicKey: () => {
      asked ??= publicKeyOf(client, keyId).catch((error: unknown) => {
        // A failure must not be remembered: the function lives on.
        asked = undefined;
        throw error;
      });
      return asked;
    },
    sign: async (bytes) => {
      const input = {
        KeyId: keyId,
        Message: bytes,
        MessageType: 'RAW',
        SigningAlgorithm: 'ED25519_SHA_512',
      } as const;
      const { Signature } = await client.send(new SignCommand(input));
      if (Signature === undefined) throw new Error('the key service answered without a signature');
      return Buffer.from(Signature);
    },
  };
};

/** KMS gives the key as SubjectPublicKeyInfo (RFC 8410); `x` of its JWK is the bare key (RFC 8037). */
const publicKeyOf = async (client: Pick<KMSClient, 'send'>, keyId: string): Promise<Buffer> => {
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
  const key = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
  const { crv, x } = key.export({ format: 'jwk' });
  if (crv !== 'Ed25519' || x === undefined) throw new Error('a signing key must be an Ed25519 key');
  return Buffer.from(x, 'base64url');
};
