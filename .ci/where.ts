import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { buildFunctions } from '../infra/constructs/bundling/build-functions.ts';

/**
 * `node .ci/where.ts <function> <line>:<column>`: which line of the sources a frame in the log stands for, at
 * the commit that is deployed.
 */
const [name = '', place = ''] = process.argv.slice(2);
const [, line, column] = /^(\d+):(\d+)$/.exec(place) ?? [];
if (line === undefined || column === undefined)
  throw new Error('give a function and a place in its bundle, such as: relay 33:59256');

const outdir = mkdtempSync(join(tmpdir(), 'daybook-where-'));
try {
  buildFunctions({ project: resolve('.'), names: [name], outdir, withMaps: true });
  const map = new SourceMap(JSON.parse(readFileSync(join(outdir, name, 'index.mjs.map'), 'utf8')));
  const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
  if (!('originalSource' in entry)) throw new Error(`the bundle of ${name} has no such place as ${place}`);
  console.log(`${relative('.', resolve(outdir, name, entry.originalSource))}:${entry.originalLine + 1}`);
} finally {
  rmSync(outdir, { recursive: true });
}
