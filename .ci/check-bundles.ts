import { missingFrom } from '../infra/constructs/bundling/build-functions.ts';
import { bundleOutputs, functionsFolder } from '../infra/constructs/bundling/bundle.ts';
import { ownBytes } from '../infra/constructs/bundling/own-bytes.ts';

/**
 * Bytes of one bundle without the SDK: what all items of two policies take, with their lists and imports, and
 * no second copy of a library (decision 17).
 */
const limit = 1_400_000;

const bundles = [...bundleOutputs()].map(([name, output]) => ({
  name,
  bytes: output.bytes,
  own: ownBytes(output),
  missing: missingFrom(output),
}));
if (bundles.length === 0)
  throw new Error(`no function found in ${functionsFolder}, expected folders with an index.ts`);

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
console.log('without SDK      whole');
for (const { name, bytes, own } of bundles.toSorted((a, b) => b.own - a.own)) {
  console.log(` ${kilobytes(own)} ${kilobytes(bytes)}  ${name}${own > limit ? '  <- too large' : ''}`);
}
const tooLarge = bundles.filter(({ own }) => own > limit).map(({ name }) => name);
if (tooLarge.length > 0) {
  console.error(
    `bundles above their limit: ${tooLarge.join(', ')}. See what they import: a zod import that is not zod/mini costs 80 kB.`,
  );
}
const incomplete = bundles.filter(({ missing }) => missing.length > 0);
for (const { name, missing } of incomplete)
  console.error(`functions/${name} imports ${missing.join(', ')}, which its bundle does not hold`);
process.exitCode = tooLarge.length + incomplete.length > 0 ? 1 : 0;
