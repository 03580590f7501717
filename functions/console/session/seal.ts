import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { Cache } from '../../shared/lambda/ttl-cache.ts';

/** A text under a key of its own, which only KMS opens. */
export interface Sealed {
  readonly wrapped: Uint8Array;
  readonly text: Uint8Array;
}

export interface Seal {
  readonly seal: (session: string, text: string) => Promise<Sealed>;
  /** Null: it was altered, or is another session's. */
  readonly open: (session: string, sealed: Sealed) => Promise<string | null>;
}

export interface SealDeps {
  readonly kms: KMSClient;
  readonly keyId: string;
  /** Keys that were opened, for a bounded time: a page of a session costs no request to KMS. */
  readonly opened: Cache<Uint8Array>;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** The console may use the master key for this purpose alone (`infra/constructs/sealing-keys.ts`). */
const contextOf = (session: string) => ({ purpose: 'console-session', session });

const sealedWith = (key: Uint8Array, session: string, text: string): Uint8Array => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(session));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
};

const openedWith = (key: Uint8Array, session: string, sealed: Uint8Array): string | null => {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(session))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const start = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([start, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
};

/** Seals the tokens of sessions. KMS takes 4 kB at most, and tokens may be longer: it wraps a key for them. */
export const createSeal = ({ kms, keyId, opened }: SealDeps): Seal => ({
  seal: async (session, text) => {
    const key = randomBytes(KEY_BYTES);
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({ KeyId: keyId, Plaintext: key, EncryptionContext: contextOf(session) }),
    );
    if (CiphertextBlob === undefined) throw new Error('KMS wrapped no key');
    return { wrapped: CiphertextBlob, text: sealedWith(key, session, text) };
  },
  open: async (session, { wrapped, text }) => {
    const key = await opened(`${session} ${Buffer.from(wrapped).toString('base64')}`, async () => {
      const { Plaintext } = await kms.send(
        new DecryptCommand({ KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: contextOf(session) }),
      );
      return Plaintext ?? null;
    });
    return key === null ? null : openedWith(key, session, text);
  },
});
