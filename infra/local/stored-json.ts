import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type * as z from 'zod/mini';

/** A file of JSON that outlives a restart, replaced as a whole: a reader, or a crash, finds the old text or the new one. */
export interface StoredJson<T> {
  /** What was written last; null when nothing was. */
  readonly read: () => T | null;
  readonly write: (value: T) => void;
}

/** Readable by its owner only. @param file null keeps nothing */
export function storedJson<S extends z.ZodMiniType>(file: string | null, schema: S): StoredJson<z.output<S>> {
  if (file === null) return { read: () => null, write: () => undefined };
  return {
    read: () => {
      const text = readIfThere(file);
      return text === null ? null : schema.parse(JSON.parse(text));
    },
    write: (value) => storedText(file).write(JSON.stringify(value)),
  };
}

/** A text file, replaced in the same way. */
export const storedText = (file: string) => ({
  write: (text: string): void => {
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  },
});

/** The text of a file, null when there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
