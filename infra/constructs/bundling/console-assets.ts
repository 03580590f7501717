import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { compile, NodePackageImporter } from 'sass';
import { browserSettings } from './browser-settings.ts';

interface Made {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** Of the design system only what `console.scss` names, compressed. */
const styleOf = (source: string): string =>
  compile(join(source, 'console.scss'), {
    style: 'compressed',
    importers: [new NodePackageImporter(source)],
    quietDeps: true,
  }).css;

const scriptOf = (entry: string, options: BuildOptions = {}): string => {
  const { outputFiles } = buildSync({
    ...browserSettings,
    entryPoints: [entry],
    format: 'esm',
    ...options,
    write: false,
  });
  const [{ text } = { text: '' }] = outputFiles;
  return text;
};

/** A name that changes with the content, so that browsers may keep the file for good. */
const hashedName = (name: string, text: string): string => {
  const { name: stem, ext } = parse(name);
  return `${stem}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}${ext}`;
};

const SCRIPT = 'text/javascript; charset=utf-8';

const style = (source: string): Made => ({
  name: 'console.css',
  text: styleOf(source),
  type: 'text/css; charset=utf-8',
});

const icon = (source: string): Made => ({
  name: 'icon.svg',
  text: readFileSync(join(source, 'icon.svg'), 'utf8'),
  type: 'image/svg+xml',
});

const script = (source: string): Made => ({
  name: 'console.js',
  text: scriptOf(join(source, 'console.js'), { inject: [] }),
  type: SCRIPT,
});

/** A worker needs no module: what it imports is in it. */
const worker = (browser: string): Made => ({
  name: 'verify-worker.js',
  text: scriptOf(join(browser, 'verify-worker.ts'), { format: 'iife' }),
  type: SCRIPT,
});

/** The page's part names the worker that it starts, which has the hash of its content in its name. */
const verify = (browser: string, workerFile: string): Made => ({
  name: 'verify.js',
  text: scriptOf(join(browser, 'page', 'verify-page.ts'), {
    inject: [],
    define: { VERIFY_WORKER: JSON.stringify(workerFile) },
  }),
  type: SCRIPT,
});

/**
 * Makes what stands beside the console's pages, and the list of it that the function reads.
 * @param source folder of the console's sources for browsers: `assets`, and `browser` beside it
 * @param folder that gets the files
 */
export const writeConsoleAssets = (source: string, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const types: Record<string, string> = {};
  const written = ({ name, text, type }: Made): string => {
    const hashed = hashedName(name, text);
    writeFileSync(join(folder, hashed), text);
    types[hashed] = type;
    return hashed;
  };
  const [assets, browser] = [join(source, 'assets'), join(source, 'browser')];
  const roles = {
    style: written(style(assets)),
    script: written(script(assets)),
    verify: written(verify(browser, written(worker(browser)))),
    icon: written(icon(assets)),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...roles, types }));
};
