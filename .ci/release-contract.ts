import { readFileSync, writeFileSync } from 'node:fs';
import { catalogue } from '../events/catalogue/index.ts';
import { releasedApiText } from '../test/support/contract/api-breaks.ts';
import {
  NAMED_BREAKS,
  presentApi,
  presentContract,
  RELEASED,
  RELEASED_API,
  releasedText,
} from '../test/support/contract/release-files.ts';
import { readGolden } from '../test/support/evolution/golden-files.ts';

/**
 * `npm run release:contract`, when a release is tagged: what is there now is what later changes are compared
 * with, under the version of `package.json`; no break is left to name.
 */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(RELEASED, releasedText(presentContract(catalogue, readGolden('test/golden'), version)));
writeFileSync(RELEASED_API, releasedApiText(presentApi(version)));
writeFileSync(NAMED_BREAKS, '[]\n');
console.log(`${RELEASED} and ${RELEASED_API} are the contract of ${version}`);
