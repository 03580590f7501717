import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { storedJson } from '../stored-json.ts';
import { arn, stableUuid } from '../template/names.ts';

/** The 256-bit master keys of this machine, by key id. */
export interface MasterKeys {
  /** Makes the key of a resource at its first start, and finds it again later. */
  readonly create: (resource: string) => { readonly id: string; readonly arn: string };
  /** By id or ARN; null when there is none. */
  readonly find: (keyId: string) => { readonly arn: string; readonly id: string; readonly secret: Buffer } | null;
}

/** @param dataDir folder of the key file (readable by its owner only); null keeps the keys in memory */
export function masterKeys(dataDir: string | null): MasterKeys {
  const stored = storedJson(dataDir && join(dataDir, 'master-keys.json'), z.record(z.string(), z.string()));
  const keys = new Map(Object.entries(stored.read() ?? {}));
  const arnOf = (id: string) => arn('kms', `key/${id}`);
  return {
    create: (resource) => {
      const id = stableUuid(resource);
      if (!keys.has(id)) {
        keys.set(id, randomBytes(32).toString('base64'));
        stored.write(Object.fromEntries(keys));
      }
      return { id, arn: arnOf(id) };
    },
    find: (idOrArn) => {
      const id = idOrArn.split('/').at(-1) ?? idOrArn;
      const secret = keys.get(id);
      return secret === undefined ? null : { id, arn: arnOf(id), secret: Buffer.from(secret, 'base64') };
    },
  };
}
