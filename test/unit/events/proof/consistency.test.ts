import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRoot } from '../../../../events/log/proof/hash.ts';
import { consistencyProof } from '../../../../events/log/proof/proofs.ts';
import { type Consistency, verifyConsistency } from '../../../../events/log/proof/verify-proofs.ts';
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
import { rfc9162, turnsToEnd } from '../../../support/rfc9162.ts';

const claim = (oldSize: number, newSize: number): Consistency => ({
  oldSize,
  newSize,
  oldRoot: reference.root(oldSize),
  newRoot: reference.root(newSize),
  proof: reference.proof(oldSize, newSize),
});
const growths = fc
  .integer({ min: 2, max: LARGEST })
  .chain((size) => fc.tuple(fc.integer({ min: 1, max: size - 1 }), fc.constant(size)));

describe('proof that a journal only grew', { timeout: 30_000 }, () => {
  it('is PROOF of RFC 9162 2.1.4.1 for every size to 512, and holds', async () => {
    for (const size of sizes.slice(1)) {
      const olds = placesIn(size + 1).slice(1);
      const made = await Promise.all(olds.map((old) => consistencyProof(read, old, size)));
      expect(made.map(hex)).toEqual(olds.map((old) => hex(reference.proof(old, size))));
      expect(made.every((proof, at) => verifyConsistency({ ...claim(olds[at]!, size), proof }))).toBe(true);
    }
  });

  it('is refused with a hash altered, left out, doubled, added or moved, in it or as a root', () => {
    forAll(fc.tuple(growths, fc.nat(255)), ([[oldSize, newSize], bit]) => {
      const holds = claim(oldSize, newSize);
      expect(spoiled(holds.proof, bit).filter((proof) => verifyConsistency({ ...holds, proof }))).toEqual([]);
      for (const [root = Buffer.alloc(0)] of spoiled([holds.oldRoot], bit).filter(
        ([each]) => each !== holds.oldRoot,
      )) {
        expect(verifyConsistency({ ...holds, oldRoot: root })).toBe(false);
      }
      for (const [root = Buffer.alloc(0)] of spoiled([holds.newRoot], bit).filter(
        ([each]) => each !== holds.newRoot,
      )) {
        expect(verifyConsistency({ ...holds, newRoot: root })).toBe(false);
      }
      expect(verifyConsistency({ ...holds, oldRoot: holds.newRoot, newRoot: holds.oldRoot })).toBe(false);
    });
  });

  it('is refused for other sizes unless the way to the root is the same', () => {
    const way = (old: number, size: number) => turnsToEnd(old, { from: 0, to: size });
    for (const size of upTo(18).slice(2)) {
      for (const old of upTo(size).slice(1)) {
        const holds = claim(old, size);
        for (const other of upTo(34)) {
          expect(verifyConsistency({ ...holds, oldSize: other })).toBe(
            other > 0 && other < size && way(other, size) === way(old, size),
          );
          expect(verifyConsistency({ ...holds, newSize: other })).toBe(
            other > old && way(old, other) === way(old, size),
          );
        }
      }
    }
  });

  it('does not exist between two journals that differ in one commit of the old one', () => {
    forAll(fc.tuple(growths, fc.nat()), ([[oldSize, newSize], where]) => {
      const altered = upTo(newSize).map((at) =>
        Buffer.from(at === where % oldSize ? 'another' : `commit ${at}`),
      );
      const fork = rfc9162(altered);
      const proofs = [fork.proof(oldSize, newSize), reference.proof(oldSize, newSize)];
      const forked = { ...claim(oldSize, newSize), newRoot: fork.root(newSize) };
      expect(proofs.filter((proof) => verifyConsistency({ ...forked, proof }))).toEqual([]);
    });
  });

  it('is empty for equal sizes, and then the roots are equal', async () => {
    expect(await consistencyProof(read, 5, 5)).toEqual([]);
    expect(verifyConsistency(claim(5, 5))).toBe(true);
    expect(verifyConsistency({ ...claim(5, 5), proof: [leaves[0]!] })).toBe(false);
    expect(verifyConsistency({ ...claim(5, 5), newRoot: reference.root(6) })).toBe(false);
    expect(verifyConsistency(claim(0, 0))).toBe(true);
    expect(verifyConsistency({ ...claim(0, 0), oldRoot: leaves[0]!, newRoot: leaves[0]! })).toBe(false);
  });

  it('is empty from the journal without commits, whose root is known', async () => {
    const growth = { oldSize: 0, newSize: 7, oldRoot: emptyRoot, newRoot: reference.root(7), proof: [] };
    expect(await consistencyProof(read, 0, 7)).toEqual([]);
    expect(verifyConsistency(growth)).toBe(true);
    expect(verifyConsistency({ ...growth, oldRoot: reference.root(7) })).toBe(false);
    expect(verifyConsistency({ ...growth, proof: [leaves[0]!] })).toBe(false);
    expect(verifyConsistency({ ...growth, newRoot: Buffer.alloc(31) })).toBe(false);
  });

  it.each(impossible)('is refused for %d as a size, and never made', async (size) => {
    expect(verifyConsistency({ ...claim(2, 3), oldSize: size })).toBe(false);
    expect(verifyConsistency({ ...claim(2, 3), newSize: size })).toBe(false);
    await expect(consistencyProof(read, size, 3)).rejects.toThrow(RangeError);
    await expect(consistencyProof(read, 2, size)).rejects.toThrow(RangeError);
  });

  it('is not made for a journal that became shorter', async () => {
    expect(verifyConsistency({ ...claim(3, 4), oldSize: 4, newSize: 3 })).toBe(false);
    await expect(consistencyProof(read, 4, 3)).rejects.toThrow('no proof of a tree of 4 in one of 3');
  });

  it('works on sizes beyond what bit operators can hold', () => {
    const newSize = 2 ** 53 - 1;
    expect(verifyConsistency({ ...claim(2, 3), oldSize: 2 ** 52, newSize, proof: leaves.slice(0, 53) })).toBe(
      false,
    );
    expect(
      verifyConsistency({ ...claim(2, 3), oldSize: newSize - 1, newSize, proof: leaves.slice(0, 53) }),
    ).toBe(false);
  });
});
