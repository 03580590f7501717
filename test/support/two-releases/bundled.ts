import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { settings } from '../../../infra/constructs/bundling/settings.ts';
import { earlierSources } from './earlier.ts';
import type { composeRelease } from './release.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

type Sources = typeof earlierSources;

/** @throws Error where a source does not say what it is to have said otherwise */
const before = (path: string, edits: Sources[string]): string =>
  edits.reduce(
    (text, [now, then]) => {
      if (text.split(now).length !== 2) throw new Error(`${path} has not once: ${now}`);
      return text.replace(now, () => then);
    },
    readFileSync(join(project, path), 'utf8'),
  );

const as = (sources: Sources, seen: Set<string>): Plugin => ({
  name: 'sources-of-a-release',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const name = relative(project, path);
      const edits = sources[name];
      if (edits === undefined) return undefined;
      seen.add(name);
      return { contents: before(name, edits), loader: 'ts' };
    }),
});

const bundled = async (sources: Sources): Promise<typeof composeRelease> => {
  const outfile = join(mkdtempSync(join(tmpdir(), 'daybook-release-')), 'index.mjs');
  const seen = new Set<string>();
  await build({
    ...settings,
    absWorkingDir: project,
    entryPoints: [fileURLToPath(new URL('release.ts', import.meta.url))],
    outfile,
    plugins: [as(sources, seen)],
  });
  const unseen = Object.keys(sources).filter((name) => !seen.has(name));
  if (unseen.length > 0) throw new Error(`no bundle has ${unseen.join(', ')}`);
  const release: { readonly composeRelease: typeof composeRelease } = await import(
    pathToFileURL(outfile).href
  );
  return release.composeRelease;
};

/** The functions of today and those of the release before, each bundled as for its deployment. */
export const bundledReleases = async () => {
  const [earlier, later] = await Promise.all([bundled(earlierSources), bundled({})]);
  return { earlier, later };
};
