import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import * as z from 'zod/mini';
import { cosign } from '../../events/log/proof/cosignature.ts';
import type { Api } from './api.ts';
import type { SignedCheckpoint } from './checkpoints.ts';
import { CliError } from './cli-error.ts';
import { exitCodes } from './exit-codes.ts';
import { readText } from './options.ts';

export interface Countersigning {
  readonly school: string;
  readonly signed: SignedCheckpoint;
  /** PEM file of the witness's Ed25519 key. */
  readonly keyFile: string;
  readonly name: string;
  /** UTC. */
  readonly at: string;
}

/**
 * Signs a checkpoint as a witness (C2SP tlog-cosignature) and hands the signature in. @throws CliError for a
 * file without such a key
 */
export const countersign = async (
  api: Api,
  { school, signed, keyFile, name, at }: Countersigning,
): Promise<void> => {
  const key = privateKeyIn(keyFile);
  const cosignature = await cosign({
    note: signed.note,
    at,
    name,
    publicKey: publicBytes(key),
    sign: async (message) => sign(null, message, key),
  });
  const path = `/v1/schools/${school}/checkpoints/${signed.size}/countersignatures`;
  await api.send({ path, method: 'POST', body: { cosignature: cosignature.trimEnd() }, answer: z.unknown() });
};

const privateKeyIn = (file: string): KeyObject => {
  const pem = readText(file);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${file} holds no private key`, { cause });
  }
  throw new CliError(exitCodes.badInput, `${file} holds a private key that is not of Ed25519`);
};

/** The 32 bytes at the end of the key's SubjectPublicKeyInfo (RFC 8410). */
export const publicBytes = (privateKey: KeyObject): Buffer =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
