import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readText } from '../options.ts';

const LEAST = 20;

/** The variable keeps it out of the list of processes. */
export const passphraseOption = (): Option =>
  new Option('--passphrase <text>', 'passphrase of the recovery key')
    .env('DAYBOOK_PASSPHRASE')
    .makeOptionMandatory()
    .argParser((text: string): string => {
      if (text.length >= LEAST) return text;
      throw new InvalidArgumentError(`expected at least ${LEAST} characters.`);
    });

/**
 * Makes the key pair that data keys are sealed for (P-256); the private half goes into a new file, encrypted
 * under the passphrase. @returns the public half, as PEM (SubjectPublicKeyInfo)
 */
export const makeRecoveryKey = (file: string, passphrase: string): string => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase,
  });
  newFile(file, pem.toString());
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
};

/** Writes a new file, readable by its owner only. @throws CliError for one that is there already */
export const newFile = (file: string, text: string): void => {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${file} can't be made, or is there already`, { cause });
  }
};

/** @throws CliError for a file or passphrase that is not the key's */
export const readRecoveryKey = (file: string, passphrase: string): KeyObject => {
  const key = readText(file);
  try {
    return onP256(createPrivateKey({ key, format: 'pem', passphrase }));
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
