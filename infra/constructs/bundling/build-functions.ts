import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';
import { neverReached, settings } from './settings.ts';

export type Output = Metafile['outputs'][string];

export interface BuildRequest {
  /** Folder that the paths in esbuild's report start from. */
  readonly project: string;
  readonly names: readonly string[];
  /** Where each function gets a folder with its `index.mjs`. */
  readonly outdir: string;
  /** Puts a source map beside each bundle, which the bundle does not name. @default false */
  readonly withMaps?: boolean;
}

/**
 * Bundles functions, all in one run, so that what they share is parsed once.
 * @returns what esbuild reports of each bundle, by the function's name
 * @throws Error when esbuild objects or warns
 */
export const buildFunctions = (request: BuildRequest): ReadonlyMap<string, Output> => {
  const built = build(request, neverReached);
  // One client's moment of need is another's beginning: S3 imports event streams at its top.
  const reached = [...built].filter(([, output]) => missingFrom(output).length > 0);
  if (reached.length === 0) return built;
  const needed = reached.flatMap(([, output]) => missingFrom(output));
  const again = { ...request, names: reached.map(([name]) => name) };
  return new Map([
    ...built,
    ...build(
      again,
      neverReached.filter((part) => !needed.includes(part)),
    ),
  ]);
};

/** Packages that a bundle imports and does not hold, but for parts that are never reached. */
export const missingFrom = ({ imports }: Output): readonly string[] =>
  imports
    .filter(
      ({ path, kind, external }) =>
        external && !isBuiltin(path) && !(kind === 'dynamic-import' && neverReached.includes(path)),
    )
    .map(({ path }) => path);

const build = (
  { project, names, outdir, withMaps = false }: BuildRequest,
  external: readonly string[],
): ReadonlyMap<string, Output> => {
  const { metafile, warnings } = buildSync({
    ...settings,
    external: [...external],
    metafile: true,
    sourcemap: withMaps && 'external',
    sourcesContent: false,
    absWorkingDir: project,
    entryPoints: names.map((name) => ({ in: join('functions', name, 'index.ts'), out: join(name, 'index') })),
    outdir,
    outExtension: { '.js': '.mjs' },
  });
  if (warnings.length > 0)
    throw new Error(
      `the functions are bundled with warnings: ${warnings.map(({ text }) => text).join('; ')}`,
    );
  const bundles = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint !== undefined);
  return new Map(bundles.map((output) => [nameOf(output), output]));
};

const nameOf = ({ entryPoint = '' }: Output): string => entryPoint.split('/').at(-2) ?? '';
