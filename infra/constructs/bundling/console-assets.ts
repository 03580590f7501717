import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { buildSync } from 'esbuild';
import { compile, NodePackageImporter } from 'sass';

interface Made {
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

const scriptOf = (source: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [join(source, 'console.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
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

/**
 * Makes what stands beside the console's pages, and the list of it that the function reads.
 * @param source folder of the console's sources
 * @param folder that gets the files
 */
export const writeConsoleAssets = (source: string, folder: string): void => {
  const made: Readonly<Record<'style' | 'script' | 'icon', Made & { readonly name: string }>> = {
    style: { name: 'console.css', text: styleOf(source), type: 'text/css; charset=utf-8' },
    script: { name: 'console.js', text: scriptOf(source), type: 'text/javascript; charset=utf-8' },
    icon: { name: 'icon.svg', text: readFileSync(join(source, 'icon.svg'), 'utf8'), type: 'image/svg+xml' },
  };
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(made).map(([role, { name, text, type }]) => {
    const hashed = hashedName(name, text);
    writeFileSync(join(folder, hashed), text);
    return { role, hashed, type };
  });
  const roles = Object.fromEntries(files.map(({ role, hashed }) => [role, hashed]));
  const types = Object.fromEntries(files.map(({ hashed, type }) => [hashed, type]));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...roles, types }));
};
