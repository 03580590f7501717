import { join } from 'node:path';
import * as z from 'zod/mini';
import { storedJson } from '../stored-json.ts';
import { arn, stableUuid } from '../template/names.ts';

/** A key of this machine; its material is text in base64. */
export interface StoredKey {
  readonly id: string;
  readonly arn: string;
  readonly material: string;
}

/** Keys of one kind, by key id. */
export interface StoredKeys {
  /** Makes the key of a resource at its first start, and finds it again later. */
  readonly create: (resource: string) => { readonly id: string; readonly arn: string };
  /** By id or ARN; null when there is none. */
  readonly find: (keyId: string) => StoredKey | null;
}

/** @param file in the data folder, readable by its owner only; a null folder keeps the keys in memory */
export function storedKeys(dataDir: string | null, file: string, newMaterial: () => string): StoredKeys {
  const stored = storedJson(dataDir && join(dataDir, file), z.record(z.string(), z.base64()));
  const keys = new Map(Object.entries(stored.read() ?? {}));
  const arnOf = (id: string) => arn('kms', `key/${id}`);
  return {
    create: (resource) => {
      const id = stableUuid(resource);
      if (!keys.has(id)) {
        keys.set(id, newMaterial());
        stored.write(Object.fromEntries(keys));
      }
      return { id, arn: arnOf(id) };
    },
    find: (idOrArn) => {
      const id = idOrArn.split('/').at(-1) ?? idOrArn;
      const material = keys.get(id);
      return material === undefined ? null : { id, arn: arnOf(id), material };
    },
  };
}
