import { readFileSync } from 'node:fs';
import { recordOfProcessing } from '../processing/record-page.ts';
import { rightsPages } from '../rights/cedar-text.ts';
import { type Covered, coverage } from './coverage.ts';
import { coveragePage } from './coverage-page.ts';
import { itemsPage } from './items-page.ts';
import { items } from './list/index.ts';
import { type Thing, thingsOfItems } from './things.ts';
import { titledTests } from './titled-tests.ts';

/** What was built once stays built: an item and its class a line. */
export const builtFile = 'test/support/policy-items/built.txt';

export const builtBefore = (): readonly string[] =>
  readFileSync(builtFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

export interface Generated {
  /** Texts by their paths. */
  readonly pages: Readonly<Record<string, string>>;
  readonly covered: readonly Covered[];
  readonly things: readonly Thing[];
}

export const lineOf = ({ item, as }: Covered): string => `${item.code} ${as}`;

/** The pages on items and on rights, as code and tests have them. */
export const generated = async (): Promise<Generated> => {
  const things = await thingsOfItems();
  const tests = await titledTests();
  const covered = coverage(items, things, tests);
  const built = [...new Set([...builtBefore(), ...covered.filter(({ isBuilt }) => isBuilt).map(lineOf)])];
  const pages = {
    'docs/items.md': itemsPage(items, things, tests),
    'docs/coverage.md': coveragePage(covered, things),
    ...rightsPages(),
    'docs/record-of-processing.md': recordOfProcessing(),
    [builtFile]: built
      .toSorted()
      .map((line) => `${line}\n`)
      .join(''),
  };
  return { pages, covered, things };
};
