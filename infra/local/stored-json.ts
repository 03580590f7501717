import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type * as z from 'zod/mini';

/**
 * A file of JSON that outlives a restart, replaced as a whole: a reader, or a crash, finds the old text or
 * the new one.
 */
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
    write: (value) => replace(file, JSON.stringify(value)),
  };
}

/** A file of JSON that outlives a death at any moment, a value a line: lines are added to it. */
export interface StoredLines<T> {
  /** What was added; a last line that a death cut off is not among it, for `append` had not returned. */
  readonly read: () => readonly T[];
  /** On disk when it returns. @returns how much longer the file is, in characters */
  readonly append: (...values: readonly T[]) => number;
  /** Puts other lines in place of all. */
  readonly write: (values: readonly T[]) => void;
}

/** Readable by its owner only. */
export function storedLines<S extends z.ZodMiniType>(file: string, schema: S): StoredLines<z.output<S>> {
  const textOf = (values: readonly z.output<S>[]): string =>
    values.map((value) => `${JSON.stringify(value)}\n`).join('');
  return {
    read: () =>
      (readIfThere(file) ?? '')
        .split('\n')
        .slice(0, -1)
        .map((line) => schema.parse(JSON.parse(line))),
    append: (...values) => {
      const text = textOf(values);
      appendFileSync(file, text, { mode: 0o600 });
      return text.length;
    },
    write: (values) => replace(file, textOf(values)),
  };
}

function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The text of a file, null when there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
