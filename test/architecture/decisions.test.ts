import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'docs/decisions';
const records = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

describe('decision records', () => {
  it('are numbered without gaps', () => {
    expect(records.map(({ name }) => Number(name.slice(0, 4)))).toEqual(records.map((_, at) => at + 1));
  });

  it.each(records)('$name says its status with a date, and the decision first', ({ text }) => {
    expect(text).toMatch(/^Status: (proposed|accepted|superseded), \d{4}-\d\d-\d\d/m);
    expect(/^## (.*)$/m.exec(text)?.[1]).toBe('Decision');
  });

  it.each(records)('$name keeps to a page', ({ text }) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });

  it.each(records)('$name names its successor where it is superseded', ({ text }) => {
    const isSuperseded = /^Status: superseded/m.test(text);
    const successor = /^Superseded by: \[.*\]\((.*)\)/m.exec(text)?.[1];
    expect(isSuperseded).toBe(successor !== undefined && records.some(({ name }) => name === successor));
  });
});
