import { lstat, readFile } from 'node:fs/promises';
import type { ReadFile } from './bundle/format.ts';

/**
 * Reads the files of a bundle in a folder. Only plain files: a link or a pipe in an unknown folder may lead
 * anywhere, or never end.
 */
export const folderFiles =
  (folder: string): ReadFile =>
  async (name) => {
    const path = `${folder}/${name}`;
    try {
      return (await lstat(path)).isFile() ? await readFile(path) : null;
    } catch {
      return null;
    }
  };
