import { describe, expect, it } from 'vitest';
import { emptyRoot, leafHash } from '../../../../events/log/proof/hash.ts';
import { extendTree, memoryTree, rootAt } from '../../../../events/log/proof/tree.ts';
import { hex, impossible, leaves, read, reference, sizes } from '../../../support/proofs.ts';

/**
 * Inputs and roots of the test tree that implementations of RFC 6962 have shared since Certificate
 * Transparency began.
 */
const knownInputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const knownRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the root of a journal', () => {
  it('is the published one for each size of the shared test tree', async () => {
    const tree = memoryTree(knownInputs.map((input) => leafHash(Buffer.from(input, 'hex'))));
    const roots = await Promise.all(knownRoots.map((_, at) => rootAt(tree, at + 1)));
    expect(hex(roots)).toEqual(knownRoots);
  });

  it('is the hash of nothing where nothing is recorded', async () => {
    expect(emptyRoot.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(await rootAt(memoryTree([]), 0)).toEqual(emptyRoot);
  });

  it('is what RFC 9162 2.1.1 defines, for every size to 512', async () => {
    const roots = await Promise.all(sizes.map((size) => rootAt(read, size)));
    expect(hex(roots)).toEqual(hex(sizes.map((size) => reference.root(size))));
  });

  it.each([...impossible, 513])('is refused for a size of %d', async (size) => {
    await expect(rootAt(read, size)).rejects.toThrow(RangeError);
  });
});

describe('a journal that grows', () => {
  it('has the same root as one that was read from the start, asking the old nodes of the old tree only', async () => {
    for (const size of sizes.filter((each) => each % 7 === 0)) {
      const old = async (level: number, index: number) => {
        expect((index + 1) * 2 ** level).toBeLessThanOrEqual(size);
        return read(level, index);
      };
      const extended = extendTree({ read: old, size, leaves: leaves.slice(size) });
      expect(await rootAt(extended, 512)).toEqual(reference.root(512));
    }
  });

  it('has no node beyond its end or before its beginning', async () => {
    await expect(memoryTree(leaves.slice(0, 3))(1, 1)).rejects.toThrow(RangeError);
    await expect(memoryTree(leaves)(0, -1)).rejects.toThrow(RangeError);
  });
});
