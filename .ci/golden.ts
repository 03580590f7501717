import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { streams } from '../domain/streams/index.ts';
import { catalogue } from '../events/catalogue/index.ts';
import { contractFiles } from '../test/support/contract/contract-files.ts';
import { breakFaults } from '../test/support/contract/release-files.ts';
import { readGolden } from '../test/support/evolution/golden-files.ts';
import { goldenUpdate } from '../test/support/evolution/golden-update.ts';

/**
 * `npm run golden`: adds the golden files of what is new, makes the published contract of them again, and names
 * what breaks consumers of the last release. What was shipped is never written again.
 */
const folder = 'test/golden';
const { files, refusals } = goldenUpdate(catalogue, streams, readGolden(folder));
for (const [path, text] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  console.log(`wrote ${folder}/${path}`);
}
for (const [path, text] of Object.entries(contractFiles(catalogue, readGolden(folder))))
  writeFileSync(path, text);
const faults = [...refusals, ...breakFaults(catalogue, readGolden(folder))];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
