import { writeFileSync } from 'node:fs';
import { CHANGE_WAIVERS, RELEASED_TEMPLATES, SYNTHESISED } from './changes/released-file.ts';
import { synthesisedStacks } from './changes/templates.ts';
import { whatIsKept } from './changes/what-is-kept.ts';

/**
 * `npm run release:templates`, when a release is tagged and after `npm run synth`: what the templates keep now
 * is what later changes are compared with; no change is left to waive.
 */
const kept = whatIsKept(synthesisedStacks(SYNTHESISED));
writeFileSync(RELEASED_TEMPLATES, `${JSON.stringify(kept, null, 1)}\n`);
writeFileSync(CHANGE_WAIVERS, '[]\n');
console.log(`${RELEASED_TEMPLATES} remembers ${Object.keys(kept).length} stacks`);
