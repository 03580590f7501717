import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { compilePattern } from '../../../infra/local/bus/pattern.ts';
import { LocalStackError } from '../../../infra/local/local-stack-error.ts';

/**
 * Patterns with an event each, as AWS was found to take them; the folder lies beside the project, or where
 * `DAYBOOK_VECTORS` says.
 */
const folder = join(process.env['DAYBOOK_VECTORS'] || '../shared/vectors', 'eventbridge');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json5')) : [];

interface Case {
  readonly Event: Json;
  readonly EventPattern: Json;
}

/** Of JSON5 the files have comments on lines of their own and commas before what closes. */
const read = (name: string): Case =>
  JSON.parse(
    readFileSync(join(folder, name), 'utf8')
      .replaceAll(/^\s*\/\/.*$/gm, '')
      .replaceAll(/,(\s*[}\]])/g, '$1'),
  );

describe('patterns that were validated on AWS', () => {
  if (names.length === 0) it.skip(`are not read: there is no folder ${folder}`, () => undefined);

  it.each(names)('%s comes out as on AWS', (name) => {
    const { Event, EventPattern } = read(name);
    if (name.includes('_EXC')) expect(() => compilePattern(EventPattern)).toThrow(LocalStackError);
    else expect(compilePattern(EventPattern)(Event)).toBe(!name.includes('_NEG'));
  });
});
