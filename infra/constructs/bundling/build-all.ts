import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { leanable, leanFor } from './lean.ts';

const leanPlugin = (name: string): Plugin => ({
  name: 'lean',
  setup: ({ onLoad }) => {
    onLoad({ filter: leanable }, async ({ path }) => ({ contents: leanFor(name, path, await readFile(path, 'utf8')), loader: 'ts' }));
  },
});

const options = (functionsFolder: string, outdir: string, name: string): BuildOptions => ({
  entryPoints: [join(functionsFolder, name, 'index.ts')],
  outfile: join(outdir, name, 'index.mjs'),
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  // The Lambda runtime carries the AWS SDK.
  external: ['@aws-sdk/*'],
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'silent',
  plugins: [leanPlugin(name)],
});

const [functionsFolder = '', outdir = '', ...names] = process.argv.slice(2);
const results = await Promise.all(names.map((name) => build(options(functionsFolder, outdir, name))));
const warnings = results.flatMap((result) => result.warnings.map(({ text }) => text));
if (warnings.length > 0) throw new Error(`the functions are bundled with warnings: ${warnings.join('; ')}`);
