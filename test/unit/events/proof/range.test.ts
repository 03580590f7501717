import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRoot } from '../../../../events/log/proof/hash.ts';
import { type RangeProof, rangeProof } from '../../../../events/log/proof/proofs.ts';
import { type RangeClaim, rootOfRange, verifyInclusion } from '../../../../events/log/proof/verify-proofs.ts';
import { forAll } from '../../../support/for-all.ts';
import {
  hex,
  impossible,
  LARGEST,
  leaves,
  read,
  reference,
  sizes,
  spoiled,
  upTo,
} from '../../../support/proofs.ts';
import { nodesBeside } from '../../../support/rfc9162.ts';

const beside = (first: number, end: number, size: number): RangeProof => {
  const nodes = nodesBeside({ from: first, to: end }, { from: 0, to: size });
  const hashes = (of: typeof nodes) => of.map(({ from, to }) => reference.mth(from, to));
  return {
    left: hashes(nodes.filter(({ to }) => to <= first)),
    right: hashes(nodes.filter(({ from }) => from >= end)),
  };
};
const claim = (first: number, end: number, size: number): RangeClaim => ({
  first,
  end,
  size,
  leaves: leaves.slice(first, end),
  proof: beside(first, end, size),
});
const holds = (range: RangeClaim, size = range.size): boolean =>
  rootOfRange(range)?.equals(reference.root(size)) ?? false;
const ranges = fc
  .integer({ min: 1, max: LARGEST })
  .chain((size) => fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constant(size)))
  .map(([one, other, size]): [number, number, number] => [
    Math.min(one, other),
    Math.max(one, other) + 1,
    size,
  ]);

describe('proof that commits are all of a range', { timeout: 30_000 }, () => {
  it('has exactly the hashes that nobody can compute from the range, for every range of every size to 16, and gives the root', async () => {
    for (const size of upTo(17).slice(1)) {
      for (const first of upTo(size)) {
        for (const end of upTo(size + 1).slice(first + 1)) {
          const proof = await rangeProof(read, { first, end, size });
          expect(proof).toEqual(beside(first, end, size));
          expect(holds({ ...claim(first, end, size), proof })).toBe(true);
        }
      }
    }
  });

  it('does so for every size to 512: a period at the start, in the middle, at the end, and the whole', async () => {
    for (const size of sizes.slice(1)) {
      const middle = Math.floor(size / 2);
      const periods = [
        [0, Math.ceil(size / 3)],
        [Math.floor(middle / 3), middle + 1],
        [middle, size],
        [0, size],
      ] as const;
      // Each size in one of these ways, so that neighbouring sizes differ.
      const [first, end] = periods[size % periods.length]!;
      const proof = await rangeProof(read, { first, end, size });
      expect(proof).toEqual(beside(first, end, size));
      expect(holds({ ...claim(first, end, size), proof })).toBe(true);
    }
  });

  it('needs no hash for a whole journal, and at most two a level for a part of it', () => {
    forAll(ranges, ([first, end, size]) => {
      const { left, right } = beside(first, end, size);
      expect(left.length + right.length).toBeLessThanOrEqual(
        first === 0 && end === size ? 0 : 2 * Math.ceil(Math.log2(size)),
      );
    });
  });

  it('of one commit says the same as the proof that it stands there', () => {
    forAll(ranges, ([index, , size]) => {
      const { left, right } = beside(index, index + 1, size);
      expect(left.length + right.length).toBe(reference.path(index, size).length);
      expect(hex([...left, ...right]).toSorted()).toEqual(hex(reference.path(index, size)).toSorted());
      expect(
        verifyInclusion({
          index,
          size,
          leaf: leaves[index]!,
          root: reference.root(size),
          proof: reference.path(index, size),
        }),
      ).toBe(true);
    });
  });

  it('is refused with a commit altered, left out, doubled, added or moved', () => {
    forAll(
      fc.tuple(ranges, fc.nat(255)),
      ([[first, end, size], bit]) => {
        const short = claim(first, Math.min(end, first + 20), size);
        expect(holds(short)).toBe(true);
        expect(spoiled(short.leaves, bit).filter((each) => holds({ ...short, leaves: each }))).toEqual([]);
      },
      60,
    );
  });

  it('is refused with a commit left out or added although its range is made to fit', () => {
    forAll(ranges, ([first, end, size]) => {
      const whole = claim(first, end, size);
      expect(holds({ ...whole, end: end - 1, leaves: whole.leaves.slice(0, -1) })).toBe(false);
      expect(holds({ ...whole, first: first + 1, leaves: whole.leaves.slice(1) })).toBe(false);
      expect(holds({ ...whole, end: end + 1, leaves: [...whole.leaves, leaves[0]!] }, size)).toBe(false);
      expect(
        holds({ ...whole, end: end + 1, size: size + 1, leaves: [...whole.leaves, leaves[0]!] }, size),
      ).toBe(false);
      expect(holds({ ...whole, first: first + 1, end: end + 1 }, size)).toBe(false);
    });
  });

  it('is refused with a hash altered, left out, doubled, added, moved, or put on the other side', () => {
    forAll(
      fc.tuple(ranges, fc.nat(255)),
      ([[first, end, size], bit]) => {
        const whole = claim(first, end, size);
        const { left, right } = whole.proof;
        const others = [
          ...spoiled(left, bit).map((each) => ({ left: each, right })),
          ...spoiled(right, bit).map((each) => ({ left, right: each })),
          { left: [...left, ...right.slice(0, 1)], right: right.slice(1) },
          { left: left.slice(0, -1), right: [...left.slice(-1), ...right] },
          { left: right, right: left },
        ].filter(
          (each) =>
            hex(each.left).join() !== hex(left).join() || hex(each.right).join() !== hex(right).join(),
        );
        expect(others.filter((proof) => holds({ ...whole, proof }))).toEqual([]);
      },
      60,
    );
  });

  it('never says more or less commits than its shape holds', () => {
    const whole = claim(2, 5, 9);
    expect(rootOfRange({ ...whole, leaves: [] })).toBeNull();
    expect(rootOfRange({ ...whole, end: 4 })).toBeNull();
    expect(rootOfRange({ ...whole, first: 5, end: 5, leaves: [] })).toBeNull();
    expect(rootOfRange({ ...whole, first: 5, end: 2 })).toBeNull();
    expect(rootOfRange({ ...whole, proof: { left: [], right: [] } })).toBeNull();
  });

  it('is empty for the journal without commits, and for no other empty range', async () => {
    const nothing = { first: 0, end: 0, size: 0 };
    expect(await rangeProof(read, nothing)).toEqual({ left: [], right: [] });
    expect(rootOfRange({ ...nothing, leaves: [], proof: { left: [], right: [] } })).toEqual(emptyRoot);
    expect(rootOfRange({ ...nothing, leaves: [], proof: { left: [emptyRoot], right: [] } })).toBeNull();
    await expect(rangeProof(read, { first: 3, end: 3, size: 8 })).rejects.toThrow(
      'no proof of [3, 3) in a tree of 8',
    );
  });

  it.each(impossible)('is refused for %d as an end or size, and never made', async (count) => {
    for (const part of ['first', 'end', 'size']) {
      expect(rootOfRange({ ...claim(0, 2, 3), [part]: count })).toBeNull();
      await expect(rangeProof(read, { first: 0, end: 2, size: 3, [part]: count })).rejects.toThrow(
        RangeError,
      );
    }
  });

  it('works on sizes beyond what bit operators can hold', () => {
    const size = 2 ** 53 - 1;
    const first = 2 ** 52;
    const proof = { left: leaves.slice(0, 1), right: leaves.slice(0, 51) };
    const range = { first, end: first + 1, size, leaves: leaves.slice(0, 1), proof };
    expect(rootOfRange(range)).toBeNull();
    expect(rootOfRange({ ...range, proof: { ...proof, right: leaves.slice(0, 52) } })).toHaveLength(32);
  });
});
