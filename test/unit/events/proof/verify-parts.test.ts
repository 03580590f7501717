import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../../events/log/canonical.ts';
import { leafHash } from '../../../../events/log/proof/hash.ts';
import { rangeProof } from '../../../../events/log/proof/proofs.ts';
import { memoryTree, rootAt } from '../../../../events/log/proof/tree.ts';
import { isCanonical } from '../../../../events/log/proof/verify/canonical-text.ts';
import { longestRising } from '../../../../events/log/proof/verify/longest-rising.ts';
import { prefixRoots } from '../../../../events/log/proof/verify/prefix-roots.ts';
import { forAll } from '../../../support/for-all.ts';

const isRising = (values: readonly number[]): boolean =>
  values.every((value, at) => at === 0 || values[at - 1]! < value);

/** The length of a longest one, by trying all subsets. */
const longest = (values: readonly number[]): number =>
  Math.max(
    ...Array.from({ length: 2 ** values.length }, (_, subset) =>
      values.filter((__, at) => Math.floor(subset / 2 ** at) % 2 === 1),
    )
      .filter(isRising)
      .map(({ length }) => length),
  );

describe('what stayed in order of a list', () => {
  it('GOV-04 rises, and is as long as can be', () => {
    forAll(fc.array(fc.nat(9), { maxLength: 9 }), (values) => {
      const kept = longestRising(values);
      const rest = values.filter((_, at) => kept.has(at));
      expect(isRising(rest)).toBe(true);
      expect(rest.length).toBe(longest(values));
    });
  });
});

describe('roots on the way', () => {
  const leaves = Array.from({ length: 70 }, (_, at) =>
    leafHash(createHash('sha256').update(`${at}`).digest()),
  );
  const read = memoryTree(leaves);

  it('GOV-04 are those of the tree at each size, from whichever position the leaves begin', async () => {
    for (let first = 1; first <= leaves.length; first += 1) {
      const { left } = await rangeProof(read, { first: first - 1, end: leaves.length, size: leaves.length });
      const sizes = leaves.slice(first - 1).map((_, at) => first + at);
      const roots = prefixRoots({ first, left, leaves: leaves.slice(first - 1) }, sizes);
      for (const size of sizes) expect(roots.get(size)?.equals(await rootAt(read, size))).toBe(true);
    }
  });

  it('GOV-04 are none with hashes of another number of nodes', () => {
    expect(prefixRoots({ first: 4, left: [leaves[0]!], leaves }, [4, 5]).size).toBe(0);
  });
});

describe('the canonical text of a value', () => {
  it('GOV-04 is known when it is one, also with keys that look like indices', () => {
    const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
    const record = fc.dictionary(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat(99).map(String)),
      fc.oneof(part, fc.array(part)),
    );
    forAll(fc.dictionary(fc.string(), record), (value) => {
      const text = canonical({ ...value, '10': value, '9': value });
      expect(isCanonical(text, JSON.parse(text))).toBe(true);
    });
  });

  it.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{ "a":1}',
    '{"a":1.0}',
    '{"a":"\\u0041"}',
    '{"9":1,"10":1}',
    '[-0]',
    '1e2',
  ])('GOV-04 is not %s', (text) => {
    expect(isCanonical(text, JSON.parse(text))).toBe(false);
  });
});
