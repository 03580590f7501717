import { readFileSync } from 'node:fs';
import { compiled, type Files } from './compiled.ts';
import { declarations } from './declarations.ts';

/** What a consumer imports: `@daybook/contract`, and these below it. */
const entries = { '.': 'index', './http': 'http', './testing': 'testing' };

const manifestOf = (project: {
  readonly version: string;
  readonly license: string;
  readonly engines: object;
  readonly dependencies: Readonly<Record<string, string>>;
}): object => ({
  name: '@daybook/contract',
  version: project.version,
  description: 'Events of Daybook: types, schemas, parser, a consumer that takes each once, and the HTTP API',
  license: project.license,
  type: 'module',
  sideEffects: false,
  engines: project.engines,
  exports: Object.fromEntries(
    Object.entries(entries).map(([path, name]) => [
      path,
      { types: `./dist/contract/${name}.d.ts`, default: `./dist/contract/${name}.js` },
    ]),
  ),
  files: ['dist'],
  dependencies: { zod: project.dependencies['zod'] },
});

/** All files of the package, by path. */
export const packageFiles = async (): Promise<Files> => {
  const project = JSON.parse(readFileSync('package.json', 'utf8'));
  return new Map([
    ['package.json', `${JSON.stringify(manifestOf(project), null, 2)}\n`],
    ['README.md', readFileSync('events/contract/README.md', 'utf8')],
    ['LICENSE', readFileSync('LICENSE', 'utf8')],
    ...compiled(Object.values(entries), await declarations()),
  ]);
};
