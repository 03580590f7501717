import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readText } from '../options.ts';

/** Where the passphrase of a recovery key is found: never an argument, which others on the machine can read. */
const VARIABLE = 'DAYBOOK_PASSPHRASE';
const LEAST = 20;

/** @throws CliError where it is missing or too short */
const passphrase = (): string => {
  const given = process.env[VARIABLE] ?? '';
  if (given.length >= LEAST) return given;
  throw new CliError(
    exitCodes.badInput,
    `put the passphrase of the recovery key into ${VARIABLE}: at least ${LEAST} characters`,
  );
};

/**
 * Makes the key pair that data keys are sealed for (P-256); the private half goes into a new file, encrypted
 * under the passphrase. @returns the public half, as PEM (SubjectPublicKeyInfo)
 */
export const makeRecoveryKey = (file: string): string => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: passphrase(),
  });
  try {
    writeFileSync(file, pem, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${file} can't be made, or is there already`, { cause });
  }
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
};

/** @throws CliError for a file or passphrase that is not the key's */
export const readRecoveryKey = (file: string): KeyObject => {
  const key = readText(file);
  const secret = passphrase();
  try {
    return onP256(createPrivateKey({ key, format: 'pem', passphrase: secret }));
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${file} is no recovery key, or the passphrase is not its own`, {
      cause,
    });
  }
};

/** @throws CliError for a file that is no public half of one */
export const readRecipient = (file: string): KeyObject => {
  const key = readText(file);
  try {
    return onP256(createPublicKey({ key, format: 'pem' }));
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${file} is not the public half of a recovery key`, { cause });
  }
};

const onP256 = (key: KeyObject): KeyObject => {
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new TypeError('expected a key of P-256');
  return key;
};
