import type { KeyObject } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import * as z from 'zod/mini';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';

/** A data key in the clear, in memory alone, or when it was destroyed. */
const backedUpKey = z.union([
  z.strictObject({ school: z.string(), subject: z.string(), key: z.base64url() }),
  z.strictObject({ school: z.string(), subject: z.string(), destroyedAt: z.string() }),
]);
export type BackedUpKey = z.output<typeof backedUpKey>;

const keys = z.strictObject({
  trust: z.string(),
  /** When the table was read, UTC. */
  madeAt: z.string(),
  keys: z.array(backedUpKey),
});
/** Every data key of a deployment at one moment. */
export type BackedUpKeys = z.output<typeof keys>;

const TYPE = 'daybook-keys';

/**
 * Data keys sealed for the holder of the private key: JWE with ECDH-ES and AES-KW (RFC 7516, RFC 7518 4.6), the
 * content under AES-256-GCM.
 */
export const sealKeys = (content: BackedUpKeys, recipient: KeyObject): Promise<string> =>
  new CompactEncrypt(Buffer.from(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', typ: TYPE })
    .encrypt(recipient);

/** @throws CliError where they are sealed for another key, or were altered */
const openKeys = async (sealed: string, own: KeyObject): Promise<BackedUpKeys> => {
  const algorithms = {
    keyManagementAlgorithms: ['ECDH-ES+A256KW'],
    contentEncryptionAlgorithms: ['A256GCM'],
  };
  const opened = await compactDecrypt(sealed.trim(), own, algorithms).catch(() => null);
  if (opened === null || opened.protectedHeader['typ'] !== TYPE)
    throw new CliError(
      exitCodes.doesNotHold,
      'the keys of the backup do not open with this recovery key: they are sealed for another one, or altered',
    );
  return keys.parse(JSON.parse(Buffer.from(opened.plaintext).toString()));
};

/** The keys of a backup of just this trust. @throws CliError */
export const openKeysOf = async (
  backup: { readonly trust: string; readonly keys: string },
  trust: string,
  own: KeyObject,
): Promise<BackedUpKeys> => {
  const opened = await openKeys(backup.keys, own);
  const other = [backup.trust, opened.trust].find((one) => one !== trust);
  if (other === undefined) return opened;
  throw new CliError(exitCodes.doesNotHold, `the backup is of the trust ${other}, and not of ${trust}`);
};
