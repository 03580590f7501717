import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { withoutDocumentation } from './without-documentation.ts';

/** The one function that serves the documentation keeps it. */
const documenting = ['openapi'];

/** Catalogue entries and commands as the functions need them: descriptions and examples stay behind. */
const leaveDocumentation: Plugin = {
  name: 'leave-documentation',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/](events[\\/]catalogue|domain)[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: withoutDocumentation(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** @param plugins beside esbuild's own work */
const options = (functionsFolder: string, outdir: string, names: readonly string[], plugins: Plugin[]): BuildOptions => ({
  entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(functionsFolder, name, 'index.ts')])),
  outdir,
  outExtension: { '.js': '.mjs' },
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
  plugins,
});

const [functionsFolder = '', outdir = '', ...names] = process.argv.slice(2);
const results = await Promise.all([
  build(
    options(
      functionsFolder,
      outdir,
      names.filter((name) => !documenting.includes(name)),
      [leaveDocumentation],
    ),
  ),
  build(
    options(
      functionsFolder,
      outdir,
      names.filter((name) => documenting.includes(name)),
      [],
    ),
  ),
]);
const warnings = results.flatMap((result) => result.warnings.map(({ text }) => text));
if (warnings.length > 0) throw new Error(`the functions are bundled with warnings: ${warnings.join('; ')}`);
