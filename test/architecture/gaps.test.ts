import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingParts } from '../../events/catalogue/settings/index.ts';

const page = readFileSync('docs/decisions/0039-what-the-policies-leave-open.md', 'utf8');
const rows = page.split('\n').flatMap((line) => /^\| (\d+) \|.*\| (.+) \|$/.exec(line)?.slice(1, 3) ?? []);
const places = rows
  .filter((_, at) => at % 2 === 1)
  .flatMap((cell) => cell.split('`').filter((_, at) => at % 2 === 1));

describe('what the policies leave open', () => {
  it('has a decision for each of the 22, in their order', () => {
    const numbers = rows.filter((_, at) => at % 2 === 0).map(Number);
    expect(numbers).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
  });

  it('stands where it says: in a setting, or in a file', () => {
    const keys = Object.entries(settingParts).flatMap(([part, inside]) =>
      Object.keys(inside).map((key) => `${part}.${key}`),
    );
    expect(places.length).toBeGreaterThan(15);
    expect(places.filter((place) => !keys.includes(place) && !existsSync(place))).toEqual([]);
  });
});
