import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder that holds one folder a Lambda function. */
export const functionsFolder = fileURLToPath(new URL('../../../functions/', import.meta.url));

/** Names of the functions: the folders that have an `index.ts`. */
export const functionNames = (): readonly string[] =>
  readdirSync(functionsFolder).filter((name) => existsSync(join(functionsFolder, name, 'index.ts')));

/**
 * Puts one function's bundle into `<folder>/index.mjs`; the deployed code, the size check and the local stack all come from here.
 * @throws when the function's folder has no `index.ts`, or esbuild finds anything to object to
 */
export const bundle = (name: string, folder: string): string => {
  const bundled = join(allBundles(), name, 'index.mjs');
  if (!existsSync(bundled)) throw new Error(`functions/${name} has no index.ts to bundle`);
  const outfile = join(folder, 'index.mjs');
  mkdirSync(folder, { recursive: true });
  copyFileSync(bundled, outfile);
  return outfile;
};

let built: string | undefined;

/** All functions at once, in a process of their own: esbuild takes plugins only where it may work asynchronously, synthesis may not. */
const allBundles = (): string => {
  if (built !== undefined) return built;
  const folder = mkdtempSync(join(tmpdir(), 'daybook-bundles-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [fileURLToPath(new URL('build-all.ts', import.meta.url)), functionsFolder, folder, ...functionNames()], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  built = folder;
  return folder;
};
