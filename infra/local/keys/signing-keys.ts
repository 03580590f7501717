import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type StoredKey, type StoredKeys, storedKeys } from './stored-keys.ts';

export interface SigningKey extends Omit<StoredKey, 'material'> {
  readonly privateKey: KeyObject;
}

/** The Ed25519 keys of this machine, by key id. */
export interface SigningKeys extends Pick<StoredKeys, 'create'> {
  /** By id or ARN; null when there is none. */
  readonly find: (keyId: string) => SigningKey | null;
}

/** @param dataDir folder of the key file (readable by its owner only); null keeps the keys in memory */
export function signingKeys(dataDir: string | null): SigningKeys {
  const { create, find } = storedKeys(dataDir, 'signing-keys.json', newKey);
  return {
    create,
    find: (idOrArn) => {
      const key = find(idOrArn);
      return key === null ? null : { id: key.id, arn: key.arn, privateKey: parsed(key.material) };
    },
  };
}

/** PKCS #8, base64. */
const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
const parsed = (text: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(text, 'base64'), type: 'pkcs8', format: 'der' });
