import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from '../../local/is-alive.ts';
import { buildFunctions, type Output } from './build-functions.ts';
import { writeConsoleAssets } from './console-assets.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** Folder that holds one folder a Lambda function. */
export const functionsFolder = join(project, 'functions/');

/** Names of the functions: the folders that have an `index.ts`. */
export const functionNames = (): readonly string[] =>
  readdirSync(functionsFolder).filter((name) => existsSync(join(functionsFolder, name, 'index.ts')));

/**
 * Puts one function's bundle into `<folder>/index.mjs`; the deployed code, the size check and the local stack
 * all come from here.
 * @throws when the function's folder has no `index.ts`, or esbuild finds anything to object to
 */
export const bundle = (name: string, folder: string): string => {
  const bundled = join(allBundles().folder, name, 'index.mjs');
  if (!existsSync(bundled)) throw new Error(`functions/${name} has no index.ts to bundle`);
  const outfile = join(folder, 'index.mjs');
  mkdirSync(folder, { recursive: true });
  copyFileSync(bundled, outfile);
  if (name === 'console') writeConsoleAssets(join(functionsFolder, name), join(folder, 'assets'));
  return outfile;
};

/** What esbuild reports of each function's bundle, by the function's name. */
export const bundleOutputs = (): ReadonlyMap<string, Output> => allBundles().outputs;

interface Built {
  readonly folder: string;
  readonly outputs: ReadonlyMap<string, Output>;
}
let built: Built | undefined;

const allBundles = (): Built => {
  if (built !== undefined) return built;
  const folder = newFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  built = { folder, outputs: buildFunctions({ project, names: functionNames(), outdir: folder }) };
  return built;
};

/** A folder of this process; those of processes that were killed before they could remove theirs go. */
const newFolder = (): string => {
  const parent = join(project, '.daybook', 'bundles');
  mkdirSync(parent, { recursive: true });
  const abandoned = readdirSync(parent).filter((name) => !isAlive(Number.parseInt(name, 10)));
  for (const name of abandoned) rmSync(join(parent, name), { recursive: true, force: true });
  return mkdtempSync(join(parent, `${process.pid}-`));
};
