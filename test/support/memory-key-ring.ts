import { randomBytes } from 'node:crypto';
import { KeyDestroyed } from '../../events/sealing/errors.ts';
import type { KeyRing } from '../../events/sealing/types.ts';

/** Data keys in memory, each of which can be destroyed for good, by `<school>/<subject>`. */
export const memoryKeyRing = (): KeyRing & { readonly destroy: (subject: string) => void } => {
  const keys = new Map<string, Uint8Array>();
  const destroyed = new Set<string>();
  const existingKeyFor: KeyRing['existingKeyFor'] = async ({ school, subject }) =>
    keys.get(`${school}/${subject}`) ?? null;
  const keyFor: KeyRing['keyFor'] = async ({ school, subject }) => {
    const place = `${school}/${subject}`;
    if (destroyed.has(place)) throw new KeyDestroyed(`the key of ${place} was destroyed`);
    const key = keys.get(place) ?? randomBytes(32);
    keys.set(place, key);
    return key;
  };
  return {
    existingKeyFor,
    keyInTable: existingKeyFor,
    keyFor,
    keyToSealWith: keyFor,
    destroy: (place) => {
      keys.delete(place);
      destroyed.add(place);
    },
  };
};
