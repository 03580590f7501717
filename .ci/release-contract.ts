import { readFileSync, writeFileSync } from 'node:fs';
import { catalogue } from '../events/catalogue/index.ts';
import {
  NAMED_BREAKS,
  presentContract,
  RELEASED,
  releasedText,
} from '../test/support/contract/release-files.ts';
import { readGolden } from '../test/support/evolution/golden-files.ts';

/**
 * `npm run release:contract`, when a release is tagged: what is there now is what later changes are compared
 * with, under the version of `package.json`; no break is left to name.
 */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(RELEASED, releasedText(presentContract(catalogue, readGolden('test/golden'), version)));
writeFileSync(NAMED_BREAKS, '[]\n');
console.log(`${RELEASED} is the contract of ${version}`);
