import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';

/** Folder that holds one folder a Lambda function. */
export const functionsFolder = fileURLToPath(new URL('../../functions/', import.meta.url));

/** What a bundle leaves out: the Lambda runtime carries the AWS SDK. */
const external = ['@aws-sdk/*'];

const options = (name: string, outfile: string): BuildOptions => ({
  entryPoints: [join(functionsFolder, name, 'index.ts')],
  outfile,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  external,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'silent',
});

/**
 * Bundles one function into `<folder>/index.mjs`; the deployed code, the size check and the local stack all come from here.
 * @throws when the function's folder has no `index.ts`, or esbuild finds anything to object to
 */
export const bundle = (name: string, folder: string): string => {
  const outfile = join(folder, 'index.mjs');
  const { warnings } = buildSync(options(name, outfile));
  if (warnings.length > 0) throw new Error(`functions/${name} is bundled with warnings: ${warnings.map(({ text }) => text).join('; ')}`);
  return outfile;
};
