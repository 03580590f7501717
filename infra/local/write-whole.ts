import { renameSync, writeFileSync } from 'node:fs';

/** Replaces a file at once: a reader, or a crash, finds the old text or the new one. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export const isNoSuchFile = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
