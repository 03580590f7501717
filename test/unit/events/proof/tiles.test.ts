import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeHash } from '../../../../events/log/proof/hash.ts';
import { consistencyProof, inclusionProof, rangeProof } from '../../../../events/log/proof/proofs.ts';
import { newTiles, type Tile, tileBytes, tilePath, tileReader } from '../../../../events/log/proof/tiles.ts';
import { type ReadNode, rootAt } from '../../../../events/log/proof/tree.ts';
import { verifyInclusion } from '../../../../events/log/proof/verify-proofs.ts';
import { forAll } from '../../../support/for-all.ts';
import { impossible, read, reference, sizes, upTo } from '../../../support/proofs.ts';

/** What C2SP tlog-tiles says stands in a tile. */
const expectedBytes = ({ level, index, width }: Tile): Buffer =>
  Buffer.concat(
    upTo(width).map((i) =>
      reference.mth((index * 256 + i) * 256 ** level, (index * 256 + i + 1) * 256 ** level),
    ),
  );
const full = [
  expectedBytes({ level: 0, index: 0, width: 256 }),
  expectedBytes({ level: 0, index: 1, width: 256 }),
];
const fetchExpected = async (tile: Tile): Promise<Buffer> =>
  tile.level === 0 ? full[tile.index]!.subarray(0, tile.width * 32) : expectedBytes(tile);

/** A tree without end, of the same 512 leaves again and again: no memory holds one of 2^40. */
const repeating: ReadNode = async (level, index) => {
  if (level <= 9) return read(level, index % 2 ** (9 - level));
  const half = await repeating(level - 1, 0);
  return nodeHash(half, half);
};
const paths = (from: number, to: number): readonly string[] => newTiles(from, to).map(tilePath);

describe('the path of a tile', () => {
  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 1, index: 999, width: 1 }, 'tile/1/999.p/1'],
    [{ level: 2, index: 1000, width: 255 }, 'tile/2/x001/000.p/255'],
    [{ level: 0, index: 2 ** 45, width: 17 }, 'tile/0/x035/x184/x372/x088/832.p/17'],
  ])('of %o is %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
  });
});

describe('the tiles of a journal', { timeout: 30_000 }, () => {
  it('are those of the example in C2SP tlog-tiles', () => {
    const tiles = newTiles(0, 70_000);
    const count = (level: number, isFull: boolean) =>
      tiles.filter((tile) => tile.level === level && (tile.width === 256) === isFull).length;
    expect([count(0, true), count(0, false), count(1, true), count(1, false), count(2, false)]).toEqual([
      273, 1, 1, 1, 1,
    ]);
    expect(tiles.filter(({ width }) => width < 256).map(tilePath)).toEqual([
      'tile/0/273.p/112',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ]);
    expect(paths(0, 256)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
  });

  it('are written once: a growth writes what it changed, and nothing where nothing came', () => {
    expect(paths(0, 0)).toEqual([]);
    expect(paths(300, 300)).toEqual([]);
    expect(paths(255, 257)).toEqual(['tile/0/000', 'tile/0/001.p/1', 'tile/1/000.p/1']);
    expect(paths(256, 257)).toEqual(['tile/0/001.p/1']);
    expect(paths(65_535, 65_536)).toEqual(['tile/0/255', 'tile/1/000', 'tile/2/000.p/1']);
  });

  it('written growth by growth have all that each checkpoint of the way needs', async () => {
    for (const step of [1, 7, 100, 256, 511]) {
      const stored = new Map<string, Buffer>();
      for (let size = step; size <= 512; size += step) {
        for (const tile of newTiles(size - step, size)) {
          expect(stored.has(tilePath(tile))).toBe(false);
          stored.set(tilePath(tile), await fetchExpected(tile));
        }
        const tiles = tileReader(async (tile) => stored.get(tilePath(tile))!, size);
        expect(await rootAt(tiles, size)).toEqual(reference.root(size));
      }
    }
  });

  it('hold what C2SP tlog-tiles defines, for every size to 512, and give the root of each', async () => {
    for (const size of sizes) {
      const partial = newTiles(0, size).filter(({ width }) => width < 256 || size % 256 === 0);
      expect(await Promise.all(partial.map((tile) => tileBytes(read, tile)))).toEqual(
        await Promise.all(partial.map(fetchExpected)),
      );
      expect(await rootAt(tileReader(fetchExpected, size), size)).toEqual(reference.root(size));
    }
  });

  it('give the proofs that the tree gives, each fetched once, of a journal beyond what bit operators can hold', async () => {
    const size = 2 ** 40 + 300;
    const fetched: string[] = [];
    const tiles = () =>
      tileReader((tile) => {
        fetched.push(tilePath(tile));
        return tileBytes(repeating, tile);
      }, size);
    const proof = await inclusionProof(tiles(), 12_345, size);
    expect(proof).toEqual(await inclusionProof(repeating, 12_345, size));
    const root = await rootAt(repeating, size);
    expect(verifyInclusion({ index: 12_345, size, leaf: await repeating(0, 12_345), root, proof })).toBe(
      true,
    );
    expect(fetched.toSorted()).toEqual(
      [
        ...['tile/0/048', 'tile/1/000', 'tile/2/000', 'tile/3/000', 'tile/4/000'],
        ...['tile/0/x004/x294/x967/297.p/44', 'tile/1/x016/x777/216.p/1'],
      ].toSorted(),
    );
    const range = { first: 2 ** 40 - 1000, end: 2 ** 40 + 10, size };
    expect(await rangeProof(tiles(), range)).toEqual(await rangeProof(repeating, range));
    expect(await consistencyProof(tiles(), 2 ** 35 + 17, size)).toEqual(
      await consistencyProof(repeating, 2 ** 35 + 17, size),
    );
  });

  it('are new for a larger journal only', () => {
    expect(() => newTiles(2, 1)).toThrow('no tree of 2 grows to 1');
    for (const count of impossible) {
      expect(() => newTiles(count, 1)).toThrow(RangeError);
      expect(() => newTiles(0, count)).toThrow(RangeError);
    }
  });

  it('together hold each leaf once, at any size', () => {
    forAll(fc.tuple(fc.nat(20_000), fc.nat(20_000)), ([one, more]) => {
      const level0 = [...newTiles(0, one), ...newTiles(one, one + more)].filter(({ level }) => level === 0);
      const complete = level0.filter(({ width }) => width === 256).map(({ index }) => index);
      expect(complete).toEqual(upTo(Math.floor((one + more) / 256)));
    });
  });
});

describe('reading from tiles', () => {
  it('takes the full tile where the partial one is gone', async () => {
    const reader = tileReader(
      (tile) => tileBytes(read, { ...tile, width: tile.level === 0 ? 256 : tile.width }),
      300,
    );
    expect(await rootAt(reader, 300)).toEqual(reference.root(300));
  });

  it('rejects a tile that is too short, and a node that the journal does not have', async () => {
    const short = tileReader(async () => Buffer.alloc(31), 3);
    await expect(short(0, 0)).rejects.toThrow('tile/0/000.p/3 is too short');
    const reader = tileReader((tile) => tileBytes(read, tile), 3);
    await expect(reader(0, 3)).rejects.toThrow(RangeError);
    await expect(reader(1, 1)).rejects.toThrow(RangeError);
    await expect(reader(-1, 0)).rejects.toThrow(RangeError);
    await expect(reader(0, Number.NaN)).rejects.toThrow(RangeError);
  });

  it('asks again for a tile that could not be fetched', async () => {
    const answers = [
      Promise.reject(new Error('no connection')),
      tileBytes(read, { level: 0, index: 0, width: 2 }),
    ];
    const reader = tileReader(async () => answers.shift() ?? Buffer.alloc(0), 2);
    await expect(reader(0, 1)).rejects.toThrow('no connection');
    expect(await reader(0, 1)).toEqual(reference.mth(1, 2));
  });
});
