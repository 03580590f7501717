import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

/** One file of ours, and what it imports: another file of ours, or a package; perhaps its types alone. */
export type Import = readonly [from: string, to: string, types?: 'types'];

const isOurs = (path: string): boolean => path.endsWith('.ts');

const specifier = (from: string, to: string): string => {
  if (!isOurs(to)) return to;
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
};

const line = ([from, to, types]: Import): string =>
  `import ${types === undefined ? '' : 'type {} from '}'${specifier(from, to)}';\n`;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** A tree that holds these imports and nothing else, and the packages that it names. */
const plant = (root: string, imports: readonly Import[]): void => {
  const files = new Set([...imports.map(([from]) => from), ...imports.map(([, to]) => to)].filter(isOurs));
  for (const file of files) {
    const lines = imports.filter(([from]) => from === file).map(line);
    write(join(root, file), lines.join('') || 'export {};\n');
  }
  const packages = imports.map(([, to]) => to).filter((to) => !isOurs(to) && !to.startsWith('node:'));
  for (const name of packages) {
    const folder = join(root, 'node_modules', name);
    write(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(join(folder, 'index.js'), '');
  }
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
  write(join(root, 'package.json'), JSON.stringify({ name: 'planted', type: 'module', dependencies }));
};

/** The options of `npm run deps`. */
const depsOptions: ICruiseOptions = await extractDepcruiseOptions('./.dependency-cruiser.mjs');

const forbidden = depsOptions.ruleSet?.forbidden ?? [];

export const ruleNames: readonly string[] = forbidden.map(({ name }) => name ?? '');

/** Names of the rules that a tree of these imports breaks, each once, sorted. */
export const brokenBy = async (imports: readonly Import[]): Promise<readonly string[]> => {
  const root = mkdtempSync(join(tmpdir(), 'daybook-imports-'));
  try {
    plant(root, imports);
    const folders = [...new Set(imports.map(([from]) => from.split('/')[0] ?? ''))];
    const { output } = await cruise(folders, { ...depsOptions, baseDir: root, validate: true });
    if (typeof output === 'string') throw new Error('got a text of dependency-cruiser, expected its result');
    return [...new Set(output.summary.violations.map(({ rule }) => rule.name))].toSorted();
  } finally {
    rmSync(root, { recursive: true });
  }
};
