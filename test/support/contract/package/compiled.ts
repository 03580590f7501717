import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** Files by their path below the folder that they are written to. */
export type Files = ReadonlyMap<string, string>;

const SOURCES = 'events';
const OUT = 'dist';

/** As the project is compiled, but written out. */
const optionsOf = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, '.');
  return {
    ...options,
    ...{ noEmit: false, declaration: true, rewriteRelativeImportExtensions: true, skipLibCheck: true },
    ...{ rootDir: SOURCES, outDir: OUT, incremental: false },
  };
};

const asJavaScript = (text: string): string => text.replace(/(["']\.[^"']*)\.ts(["'])/g, '$1.js$2');

/** A file of JSON that is imported, as a module: a runtime without import attributes reads it, too. */
const asModule = (text: string): string => `export default ${text.trim()};\n`;
const withoutAttributes = (text: string): string =>
  text.replace(/\.json(["']) with \{ type: ["']json["'] \}/g, '.json.js$1');

/** Whatever stands under these entries, compiled. @throws Error where it does not compile */
const emitted = (entries: readonly string[]): Files => {
  const program = ts.createProgram([...entries], optionsOf());
  const files = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => {
    const name = relative('.', path);
    if (name.endsWith('.json')) files.set(`${name}.js`, asModule(text));
    else files.set(name, withoutAttributes(name.endsWith('.d.ts') ? asJavaScript(text) : text));
  });
  const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (faults.length > 0)
    throw new Error(ts.formatDiagnostics(faults, { ...host, getCurrentDirectory: () => '.' }));
  return files;
};
const host = { getCanonicalFileName: (name: string) => name, getNewLine: () => '\n' };

const importsIn = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)].map(([, target = '']) => {
    const found = join(dirname(path), target);
    return path.endsWith('.d.ts') ? found.replace(/\.js$/, '.d.ts') : found;
  });

/**
 * The modules that these sources are, and the declarations of what they show, each with what it imports.
 * @param replaced declarations that are made in another way, by path
 */
export const compiled = (names: readonly string[], replaced: Files): Files => {
  const all = new Map([...emitted(names.map((name) => `${SOURCES}/contract/${name}.ts`)), ...replaced]);
  const reached = new Map<string, string>();
  const reach = (path: string): void => {
    const text = all.get(path);
    if (reached.has(path)) return;
    if (text === undefined) throw new Error(`${path} is imported, and was not written`);
    reached.set(path, text);
    for (const target of importsIn(path, text)) reach(target);
  };
  for (const name of names) for (const end of ['js', 'd.ts']) reach(`${OUT}/contract/${name}.${end}`);
  return reached;
};
