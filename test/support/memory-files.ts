import type { FileStore } from '../../functions/shared/files/file-store.ts';

/** A bucket in memory. */
export const memoryFiles = () => {
  const objects = new Map<string, Buffer>();
  const store: FileStore = {
    get: async (key) => objects.get(key) ?? null,
    size: async (key) => objects.get(key)?.length ?? null,
    put: async (key, content) => void objects.set(key, Buffer.from(content)),
    putNew: async (key, content) => {
      if (objects.has(key)) return false;
      objects.set(key, Buffer.from(content));
      return true;
    },
    remove: async (key) => void objects.delete(key),
    clear: async (prefix) => {
      for (const key of [...objects.keys()].filter((one) => one.startsWith(prefix))) objects.delete(key);
    },
  };
  return { objects, store };
};
