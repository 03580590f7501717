import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ObjectKeeper {
  /** Objects of a bucket as they were when the stack last ran; `path` is `/bucket/key`. */
  readonly of: (bucket: string) => readonly { readonly path: string; readonly bytes: Buffer }[];
  /** Makes the file of an object hold what the object holds; null removes it. */
  readonly mirror: (path: string, bytes: Buffer | null) => void;
}

/**
 * Objects as files of one flat folder, whose names are their escaped paths: fauxqs can persist only when it
 * listens on all interfaces.
 */
export function keepObjects(dataDir: string | null): ObjectKeeper {
  if (dataDir === null) return { of: () => [], mirror: () => undefined };
  const folder = join(dataDir, 'objects');
  mkdirSync(folder, { recursive: true });
  const fileOf = (path: string): string => join(folder, encodeURIComponent(decodeURIComponent(path)));
  return {
    of: (bucket) =>
      readdirSync(folder)
        .filter((name) => decodeURIComponent(name).startsWith(`/${bucket}/`) && !name.endsWith(unfinished))
        .map((name) => ({
          path: encodeURI(decodeURIComponent(name)),
          bytes: readFileSync(join(folder, name)),
        })),
    mirror: (path, bytes) => {
      const file = fileOf(path);
      if (bytes === null) return rmSync(file, { force: true });
      writeFileSync(`${file}${unfinished}`, bytes, { mode: 0o600 });
      renameSync(`${file}${unfinished}`, file);
    },
  };
}

/** No escaped name ends like this: a percent sign comes with two digits. */
const unfinished = '%new';
