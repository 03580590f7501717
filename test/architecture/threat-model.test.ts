import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync('docs/threat-model.md', 'utf8');
const attacks = [...text.matchAll(/^\| (\d+) \| ([STRIDE]) \| (.+) \| `(.+)`: (.+) \|$/gm)].map(
  ([, number, kind, attack, file, title]) => ({ number, kind, attack, file: file!, title: title! }),
);
const sourceOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

describe('the threat model', () => {
  it('numbers its attacks, of every kind, of which there are more than twenty', () => {
    expect(attacks.map(({ number }) => Number(number))).toEqual(attacks.map((_, at) => at + 1));
    expect(attacks.length).toBe([...text.matchAll(/^\| \d+ \|/gm)].length);
    expect(attacks.length).toBeGreaterThan(20);
    expect(new Set(attacks.map(({ kind }) => kind))).toEqual(new Set(['S', 'T', 'R', 'I', 'D', 'E']));
  });

  it.each(attacks)('names a test of attack $number that there is: $file', ({ file, title }) => {
    expect(file).toMatch(/^test\/.+\.test\.ts$/);
    const titles = sourceOf(file).replaceAll("\\'", "'");
    expect(titles).toContain(`'${title}'`);
  });

  it('says no attack and no test twice', () => {
    for (const said of [attacks.map(({ attack }) => attack), attacks.map(({ title }) => title)])
      expect(new Set(said).size).toBe(said.length);
  });
});
