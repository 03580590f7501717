import { randomBytes } from 'node:crypto';
import { type StoredKey, type StoredKeys, storedKeys } from './stored-keys.ts';

interface MasterKey extends Omit<StoredKey, 'material'> {
  readonly secret: Buffer;
}

/** The 256-bit master keys of this machine, by key id. */
export interface MasterKeys extends Pick<StoredKeys, 'create'> {
  /** By id or ARN; null when there is none. */
  readonly find: (keyId: string) => MasterKey | null;
}

/** @param dataDir folder of the key file (readable by its owner only); null keeps the keys in memory */
export function masterKeys(dataDir: string | null): MasterKeys {
  const { create, find } = storedKeys(dataDir, 'master-keys.json', () => randomBytes(32).toString('base64'));
  return {
    create,
    find: (idOrArn) => {
      const key = find(idOrArn);
      return key === null ? null : { id: key.id, arn: key.arn, secret: Buffer.from(key.material, 'base64') };
    },
  };
}
