import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { arn, stableUuid } from '../template/names.ts';
import { isNoSuchFile, writeWhole } from '../write-whole.ts';

/** The 256-bit master keys of this machine, by key id. */
export interface MasterKeys {
  /** Makes the key of a resource at its first start, and finds it again later. */
  readonly create: (resource: string) => { readonly id: string; readonly arn: string };
  /** By id or ARN; null when there is none. */
  readonly find: (keyId: string) => { readonly arn: string; readonly id: string; readonly secret: Buffer } | null;
}

const stored = z.record(z.string(), z.string());

/** @param dataDir folder of the key file (readable by its owner only); null keeps the keys in memory */
export function masterKeys(dataDir: string | null): MasterKeys {
  const file = dataDir && join(dataDir, 'master-keys.json');
  const keys = new Map(Object.entries(file ? readKeys(file) : {}));
  return {
    create: (resource) => {
      const id = stableUuid(resource);
      if (!keys.has(id)) {
        keys.set(id, randomBytes(32).toString('base64'));
        if (file) writeWhole(file, JSON.stringify(Object.fromEntries(keys)));
      }
      return { id, arn: arn('kms', `key/${id}`) };
    },
    find: (name) => {
      const id = name.split('/').at(-1) ?? name;
      const secret = keys.get(id);
      return secret === undefined ? null : { id, arn: arn('kms', `key/${id}`), secret: Buffer.from(secret, 'base64') };
    },
  };
}

function readKeys(file: string): Record<string, string> {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (isNoSuchFile(error)) return {};
    throw error;
  }
}
