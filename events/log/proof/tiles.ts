import { HASH_BYTES, nodeHash } from './hash.ts';
import { isCount } from './spans.ts';
import type { ReadNode } from './tree.ts';

/** Hashes side by side in a full tile (C2SP tlog-tiles: height 8). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/**
 * `width` neighbouring hashes of complete nodes of 256^level leaves, the first of them the (index * 256)th.
 */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/**
 * Where C2SP tlog-tiles puts a tile: index in groups of three digits, and `.p/<width>` while it isn't full.
 */
export const tilePath = ({ level, index, width }: Tile): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
};

/** Tiles of one level that a tree with `now` nodes there has, and a tree with `before` has not. */
const newAtLevel = (level: number, before: number, now: number): Tile[] => {
  const tiles: Tile[] = [];
  for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < now && before < now; index += 1) {
    tiles.push({ level, index, width: Math.min(TILE_WIDTH, now - index * TILE_WIDTH) });
  }
  return tiles;
};

/**
 * The tiles to write when a tree grows; those of the old tree stay as they are, its partial ones too, since
 * its checkpoint rests on them.
 * @throws RangeError where the old tree is the larger one
 */
export const newTiles = (oldSize: number, newSize: number): Tile[] => {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize)
    throw new RangeError(`no tree of ${oldSize} grows to ${newSize}`);
  const tiles: Tile[] = [];
  let [level, before, now] = [0, oldSize, newSize];
  for (; now > 0; level += 1) {
    tiles.push(...newAtLevel(level, before, now));
    [before, now] = [Math.floor(before / TILE_WIDTH), Math.floor(now / TILE_WIDTH)];
  }
  return tiles;
};

/** What stands in a tile: its hashes, one after the other. */
export const tileBytes = async (read: ReadNode, { level, index, width }: Tile): Promise<Buffer> =>
  Buffer.concat(
    await Promise.all(
      Array.from({ length: width }, (_, at) => read(level * TILE_HEIGHT, index * TILE_WIDTH + at)),
    ),
  );

/** Root of a complete node, from the hashes a power of two under it. */
const rootOf = (hashes: Buffer): Buffer => {
  if (hashes.length === HASH_BYTES) return hashes;
  const middle = hashes.length / 2;
  return nodeHash(rootOf(hashes.subarray(0, middle)), rootOf(hashes.subarray(middle)));
};

/** Fetches each tile once; a failure is not remembered. */
const tilesOnce = (fetchTile: (tile: Tile) => Promise<Uint8Array>): ((tile: Tile) => Promise<Buffer>) => {
  const fetched = new Map<string, Promise<Buffer>>();
  const fetchAll = async (tile: Tile, path: string): Promise<Buffer> => {
    try {
      return Buffer.from(await fetchTile(tile));
    } catch (cause) {
      fetched.delete(path);
      throw cause;
    }
  };
  return (tile) => {
    const path = tilePath(tile);
    const hashes = fetched.get(path) ?? fetchAll(tile, path);
    fetched.set(path, hashes);
    return hashes;
  };
};

/**
 * Reads a tree of `size` leaves from its tiles, each fetched once. A tile may hold more than is asked for
 * (the full one where the partial one is gone). What tiles say isn't checked here: a proof made of altered
 * ones doesn't verify.
 * @returns a reader that rejects with RangeError where the tree has no such node, or a tile is too short
 */
export const tileReader = (fetchTile: (tile: Tile) => Promise<Uint8Array>, size: number): ReadNode => {
  const fetchOnce = tilesOnce(fetchTile);
  return async (level, index) => {
    if (!isCount(level) || !isCount(index) || (index + 1) * 2 ** level > size)
      throw new RangeError(`no node ${level}/${index} in ${size}`);
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const span = 2 ** (level % TILE_HEIGHT);
    const tileIndex = Math.floor((index * span) / TILE_WIDTH);
    const from = (index * span) % TILE_WIDTH;
    const width = Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** tileLevel) - tileIndex * TILE_WIDTH);
    const tile = await fetchOnce({ level: tileLevel, index: tileIndex, width });
    if (tile.length < width * HASH_BYTES)
      throw new RangeError(`${tilePath({ level: tileLevel, index: tileIndex, width })} is too short`);
    return rootOf(tile.subarray(from * HASH_BYTES, (from + span) * HASH_BYTES));
  };
};
