import { readFileSync, writeFileSync } from 'node:fs';
import { heldItems } from '../test/support/held-items.ts';

/** Writes to `docs/items.md` how each policy item is held, as the code has it; what an item means is written by hand. */
const file = 'docs/items.md';
const held = await heldItems();
const row = /^\| ([A-Z]{3}-\d{2}) \| (.+) \| [^|]* \|$/gm;
const text = readFileSync(file, 'utf8').replaceAll(row, (line, code, meaning) => {
  const ways = held.get(code);
  return ways === undefined ? line : `| ${code} | ${meaning} | ${ways.join(', ')} |`;
});
writeFileSync(file, text);
console.log(`wrote ${file}: ${held.size} items`);
