import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { AwsError, type Operations } from '../http/aws-json.ts';
import { decrypt, encrypt, keyIdOf } from './ciphertext.ts';
import { invalid, parse } from './kms-input.ts';
import { signingOperations } from './kms-signing.ts';
import type { MasterKeys } from './master-keys.ts';
import type { SigningKey, SigningKeys } from './signing-keys.ts';

const context = z._default(z.record(z.string(), z.string()), {});
const base64 = z.base64();
const symmetric = { EncryptionAlgorithm: z.optional(z.literal('SYMMETRIC_DEFAULT')) };

const generateDataKey = z.strictObject({
  KeyId: z.string(),
  KeySpec: z.optional(z.enum(['AES_256', 'AES_128'])),
  NumberOfBytes: z.optional(z.int().check(z.minimum(1), z.maximum(1024))),
  EncryptionContext: context,
});
const encryptInput = z.strictObject({
  KeyId: z.string(),
  Plaintext: base64,
  EncryptionContext: context,
  ...symmetric,
});
const decryptInput = z.strictObject({
  KeyId: z.optional(z.string()),
  CiphertextBlob: base64,
  EncryptionContext: context,
  ...symmetric,
});

/**
 * KMS encrypts at most this many bytes directly. @see
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
 */
const ENCRYPT_LIMIT = 4096;

/** The operations of KMS that wrap and unwrap data keys and that sign, under keys of this machine. */
export const kmsOperations = (keys: MasterKeys, signing: SigningKeys): Operations => ({
  ...signingOperations((keyId) => findSigning(signing, keyId)),
  GenerateDataKey: async (input) => {
    const { KeyId, KeySpec, NumberOfBytes, EncryptionContext } = parse(generateDataKey, input);
    if ((KeySpec === undefined) === (NumberOfBytes === undefined))
      throw invalid('specify either KeySpec or NumberOfBytes');
    const key = find(keys, KeyId);
    const plain = randomBytes(NumberOfBytes ?? (KeySpec === 'AES_128' ? 16 : 32));
    const blob = encrypt(key, plain, EncryptionContext);
    return { KeyId: key.arn, Plaintext: plain.toString('base64'), CiphertextBlob: blob.toString('base64') };
  },
  Encrypt: async (input) => {
    const { KeyId, Plaintext, EncryptionContext } = parse(encryptInput, input);
    const plain = Buffer.from(Plaintext, 'base64');
    if (plain.length === 0 || plain.length > ENCRYPT_LIMIT)
      throw invalid(`Plaintext must have 1 to ${ENCRYPT_LIMIT} bytes`);
    const key = find(keys, KeyId);
    return {
      KeyId: key.arn,
      CiphertextBlob: encrypt(key, plain, EncryptionContext).toString('base64'),
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    };
  },
  Decrypt: async (input) => decryptBlob(keys, parse(decryptInput, input)),
});

function decryptBlob(
  keys: MasterKeys,
  { KeyId, CiphertextBlob, EncryptionContext }: z.output<typeof decryptInput>,
): Json {
  const blob = Buffer.from(CiphertextBlob, 'base64');
  const key = keys.find(keyIdOf(blob));
  if (!key) throw new AwsError('InvalidCiphertextException', 'the ciphertext is of no key of this machine');
  if (KeyId !== undefined && find(keys, KeyId).id !== key.id)
    throw new AwsError('IncorrectKeyException', 'the ciphertext is of another key');
  try {
    const plain = decrypt(key.secret, blob, EncryptionContext);
    return { KeyId: key.arn, Plaintext: plain.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
  } catch {
    throw new AwsError(
      'InvalidCiphertextException',
      'the ciphertext was altered, or made under another encryption context',
    );
  }
}

/** Also for a key that exists, but for another use. */
function find(keys: MasterKeys, keyId: string) {
  const key = keys.find(keyId);
  if (!key) throw new AwsError('NotFoundException', `key ${keyId} does not exist or does not encrypt`);
  return key;
}

function findSigning(keys: SigningKeys, keyId: string): SigningKey {
  const key = keys.find(keyId);
  if (!key) throw new AwsError('NotFoundException', `key ${keyId} does not exist or does not sign`);
  return key;
}
