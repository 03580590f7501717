import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files below some top-level folders of the project, with their texts. */
export async function sourceFiles(...folders: readonly string[]): Promise<readonly SourceFile[]> {
  const lists = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
  return lists
    .flatMap((names, at) => names.map((name) => join(folders[at] ?? '', name)))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
