import { writeFileSync } from 'node:fs';
import { generated } from '../test/support/policy-items/generated.ts';

/**
 * `npm run coverage`: writes `docs/items.md`, `docs/coverage.md`, `docs/rights.cedar` with its schema and the
 * record of processing, and adds to the list of what is built. It never takes from that.
 */
const { pages, covered } = await generated();
for (const [path, text] of Object.entries(pages)) writeFileSync(path, text);
console.log(
  `${covered.filter(({ isBuilt }) => isBuilt).length} of ${covered.length} classes of items are built`,
);
