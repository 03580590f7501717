import { randomBytes } from 'node:crypto';
import type { KeyRing } from '../../events/sealing/types.ts';

/** Data keys in memory, each of which can be destroyed, by `<school>/<subject>`. */
export const memoryKeyRing = (): KeyRing & { readonly destroy: (subject: string) => void } => {
  const keys = new Map<string, Uint8Array>();
  const existingKeyFor: KeyRing['existingKeyFor'] = async ({ school, subject }) =>
    keys.get(`${school}/${subject}`) ?? null;
  const keyFor: KeyRing['keyFor'] = async ({ school, subject }) => {
    const key = keys.get(`${school}/${subject}`) ?? randomBytes(32);
    keys.set(`${school}/${subject}`, key);
    return key;
  };
  return {
    existingKeyFor,
    keyFor,
    keyToSealWith: keyFor,
    destroy: (subject) => void keys.delete(subject),
  };
};
