import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { storedJson } from '../stored-json.ts';
import { arn, stableUuid } from '../template/names.ts';

export interface SigningKey {
  readonly id: string;
  readonly arn: string;
  readonly privateKey: KeyObject;
}

/** The Ed25519 keys of this machine, by key id. */
export interface SigningKeys {
  /** Makes the key of a resource at its first start, and finds it again later. */
  readonly create: (resource: string) => { readonly id: string; readonly arn: string };
  /** By id or ARN; null when there is none. */
  readonly find: (keyId: string) => SigningKey | null;
}

/** @param dataDir folder of the key file (readable by its owner only); null keeps the keys in memory */
export function signingKeys(dataDir: string | null): SigningKeys {
  const stored = storedJson(dataDir && join(dataDir, 'signing-keys.json'), z.record(z.string(), z.base64()));
  const keys = new Map(Object.entries(stored.read() ?? {}));
  const arnOf = (id: string) => arn('kms', `key/${id}`);
  return {
    create: (resource) => {
      const id = stableUuid(resource);
      if (!keys.has(id)) {
        keys.set(id, newKey());
        stored.write(Object.fromEntries(keys));
      }
      return { id, arn: arnOf(id) };
    },
    find: (idOrArn) => {
      const id = idOrArn.split('/').at(-1) ?? idOrArn;
      const text = keys.get(id);
      return text === undefined ? null : { id, arn: arnOf(id), privateKey: parsed(text) };
    },
  };
}

/** PKCS #8, base64. */
const newKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
const parsed = (text: string): KeyObject => createPrivateKey({ key: Buffer.from(text, 'base64'), type: 'pkcs8', format: 'der' });
