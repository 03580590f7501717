import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusionProof } from '../../../../events/log/proof/proofs.ts';
import { type Inclusion, verifyInclusion } from '../../../../events/log/proof/verify-proofs.ts';
import { forAll } from '../../../support/for-all.ts';
import {
  hex,
  impossible,
  LARGEST,
  leaves,
  placesIn,
  read,
  reference,
  sizes,
  spoiled,
  upTo,
} from '../../../support/proofs.ts';
import { turns } from '../../../support/rfc9162.ts';

const claim = (index: number, size: number): Inclusion => ({
  index,
  size,
  leaf: leaves[index]!,
  root: reference.root(size),
  proof: reference.path(index, size),
});
const places = fc
  .integer({ min: 1, max: LARGEST })
  .chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)));

describe('proof that a commit stands at a position', { timeout: 30_000 }, () => {
  it('is PATH of RFC 9162 2.1.3.1 for every size to 512, and holds', async () => {
    for (const size of sizes.slice(1)) {
      const indices = placesIn(size);
      const made = await Promise.all(indices.map((index) => inclusionProof(read, index, size)));
      expect(made.map(hex)).toEqual(indices.map((index) => hex(reference.path(index, size))));
      expect(made.every((proof, at) => verifyInclusion({ ...claim(indices[at]!, size), proof }))).toBe(true);
    }
  });

  it('has as many hashes as the tree is high at that leaf', async () => {
    expect(await inclusionProof(read, 0, 1)).toHaveLength(0);
    expect(await inclusionProof(read, 511, 512)).toHaveLength(9);
    expect(await inclusionProof(read, 256, 257)).toHaveLength(1);
  });

  it('is refused with a hash altered, left out, doubled, added or moved', () => {
    forAll(fc.tuple(places, fc.nat(255)), ([[index, size], bit]) => {
      const holds = claim(index, size);
      expect(spoiled(holds.proof, bit).filter((proof) => verifyInclusion({ ...holds, proof }))).toEqual([]);
      for (const leaf of spoiled([holds.leaf], bit))
        expect(verifyInclusion({ ...holds, leaf: leaf[0] ?? Buffer.alloc(0) })).toBe(leaf[0] === holds.leaf);
      for (const root of spoiled([holds.root], bit))
        expect(verifyInclusion({ ...holds, root: root[0] ?? Buffer.alloc(0) })).toBe(root[0] === holds.root);
    });
  });

  it('is refused for another commit, and for another index or size unless the way to the root is the same', () => {
    for (const size of upTo(18).slice(1)) {
      for (const index of upTo(size)) {
        const holds = claim(index, size);
        const way = turns(index, { from: 0, to: size });
        for (const other of upTo(34)) {
          expect(verifyInclusion({ ...holds, index: other })).toBe(
            other === index || (other < size && turns(other, { from: 0, to: size }) === way),
          );
          expect(verifyInclusion({ ...holds, size: other })).toBe(
            other > index && turns(index, { from: 0, to: other }) === way,
          );
          expect(verifyInclusion({ ...holds, leaf: leaves[other]! })).toBe(other === index);
        }
      }
    }
  });

  it.each(impossible)('is refused for %d as index or size, and never made', async (count) => {
    expect(verifyInclusion({ ...claim(1, 2), index: count })).toBe(false);
    expect(verifyInclusion({ ...claim(1, 2), size: count })).toBe(false);
    await expect(inclusionProof(read, count, 2)).rejects.toThrow(RangeError);
    await expect(inclusionProof(read, 0, count)).rejects.toThrow(RangeError);
  });

  it('is not made beyond the end', async () => {
    await expect(inclusionProof(read, 2, 2)).rejects.toThrow('no proof of index 2 in a tree of 2');
    await expect(inclusionProof(read, 0, 0)).rejects.toThrow(RangeError);
    await expect(inclusionProof(read, 0, 513)).rejects.toThrow(RangeError);
  });

  it('works on sizes beyond what bit operators can hold', () => {
    const size = 2 ** 53 - 1;
    expect(verifyInclusion({ ...claim(0, 1), index: size - 1, size, proof: [] })).toBe(false);
    expect(verifyInclusion({ ...claim(0, 1), index: 2 ** 40, size, proof: leaves.slice(0, 53) })).toBe(false);
  });
});
