import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, functionNames, functionsFolder } from '../infra/constructs/bundling/bundle.ts';

/** Bytes of one minified bundle without the SDK: what a cold start has to read and parse. */
const limit = 120_000;
/** Answers for a moment of the past replay a whole school: a few milliseconds of start are little beside it (decision 12). */
const widerLimits: Readonly<Record<string, number>> = { dossier: 140_000, views: 130_000 };
const limitOf = (name: string): number => widerLimits[name] ?? limit;

const folder = mkdtempSync(join(tmpdir(), 'daybook-bundles-'));
const sizes = functionNames().map((name) => ({ name, bytes: statSync(bundle(name, join(folder, name))).size }));
rmSync(folder, { recursive: true });

for (const { name, bytes } of sizes.toSorted((a, b) => b.bytes - a.bytes)) {
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${name}${bytes > limitOf(name) ? '  <- too large' : ''}`);
}
const tooLarge = sizes.filter(({ name, bytes }) => bytes > limitOf(name)).map(({ name }) => name);
if (sizes.length === 0) throw new Error(`no function found in ${functionsFolder}, expected folders with an index.ts`);
if (tooLarge.length > 0) {
  console.error(`bundles above their limit: ${tooLarge.join(', ')}. See what they import: a zod import that is not zod/mini costs 80 kB.`);
  process.exitCode = 1;
}
