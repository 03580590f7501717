import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exampleFiles, exampleFolder } from '../test/support/bundles/example.ts';
import { verifierFile, verifierText } from '../test/support/verifier-file.ts';

// Both are committed: an auditor needs neither this project nor its packages. An architecture test holds them
// to their sources.
rmSync(exampleFolder, { recursive: true, force: true });
for (const [path, content] of [[verifierFile, await verifierText()] as const, ...(await exampleFiles())]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${path}`);
}
