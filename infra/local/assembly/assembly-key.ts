import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * What synthesis reads: the app and what it bundles, how both are configured, and by the lock file every
 * package.
 */
const folders = ['infra', 'functions', 'domain', 'events'];
const files = ['cdk.json', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A name for the project as it stands: another one as soon as a file that synthesis reads is changed, added,
 * renamed or removed.
 */
export async function assemblyKey(project: string): Promise<string> {
  const found = await Promise.all(folders.map((folder) => filesIn(project, folder)));
  const paths = [...files, ...found.flat()].toSorted();
  const contents = await Promise.all(paths.map((path) => readFile(join(project, path))));
  const hash = createHash('sha256');
  for (const [at, path] of paths.entries()) {
    const content = contents[at] ?? '';
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

async function filesIn(project: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(project, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(project, join(parentPath, name)));
}
