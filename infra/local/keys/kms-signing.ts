import { createPublicKey, sign } from 'node:crypto';
import * as z from 'zod/mini';
import type { Operations } from '../http/aws-json.ts';
import { invalid, parse } from './kms-input.ts';
import type { SigningKey } from './signing-keys.ts';

const signInput = z.strictObject({
  KeyId: z.string(),
  Message: z.base64(),
  // ED25519_SHA_512 goes with RAW, which is also the default, and with nothing else.
  MessageType: z.optional(z.literal('RAW')),
  SigningAlgorithm: z.literal('ED25519_SHA_512'),
});
const keyInput = z.strictObject({ KeyId: z.string() });

/**
 * KMS signs at most this many bytes as they are. @see
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
 */
const SIGN_LIMIT = 4096;

/**
 * The operations of KMS that sign, under Ed25519 keys of this machine. @param find throws what KMS answers
 * for another key
 */
export const signingOperations = (find: (keyId: string) => SigningKey): Operations => ({
  Sign: async (input) => {
    const { KeyId, Message, SigningAlgorithm } = parse(signInput, input);
    const message = Buffer.from(Message, 'base64');
    if (message.length === 0 || message.length > SIGN_LIMIT)
      throw invalid(`Message must have 1 to ${SIGN_LIMIT} bytes`);
    const key = find(KeyId);
    return {
      KeyId: key.arn,
      Signature: sign(null, message, key.privateKey).toString('base64'),
      SigningAlgorithm,
    };
  },
  GetPublicKey: async (input) => {
    const key = find(parse(keyInput, input).KeyId);
    const spki = createPublicKey(key.privateKey).export({ type: 'spki', format: 'der' });
    return {
      KeyId: key.arn,
      PublicKey: spki.toString('base64'),
      KeySpec: 'ECC_NIST_EDWARDS25519',
      KeyUsage: 'SIGN_VERIFY',
      SigningAlgorithms: ['ED25519_SHA_512', 'ED25519_PH_SHA_512'],
    };
  },
});
