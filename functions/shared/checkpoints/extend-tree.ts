import { sameHash } from '../../../events/log/proof/hash.ts';
import { consistencyProof } from '../../../events/log/proof/proofs.ts';
import {
  newTiles,
  TILE_WIDTH,
  type Tile,
  tileBytes,
  tilePath,
  tileReader,
} from '../../../events/log/proof/tiles.ts';
import { extendTree, rootAt } from '../../../events/log/proof/tree.ts';
import { verifyConsistency } from '../../../events/log/proof/verify-proofs.ts';
import type { LogToSign, SignLogDeps } from './sign-deps.ts';
import { TamperedRecord } from './tampered-record.ts';
import type { VerifiedCheckpoint } from './verified-checkpoint.ts';

/** The tree that a checkpoint is to be about, and what has to be stored for it. */
export interface ExtendedTree {
  readonly root: Buffer;
  readonly tiles: readonly { readonly tile: Tile; readonly bytes: Buffer }[];
}

/**
 * Where the first level-0 tile begins that the old tree has not whole: its leaves are taken from the log
 * once more, and compared.
 */
export const firstOpenTile = (size: number): number => size - (size % TILE_WIDTH);

/**
 * The tree of the log's first `size` leaves, from the tiles that are stored and the leaves after them;
 * nothing is written.
 * @throws TamperedRecord when tiles or leaves do not continue what the previous checkpoint signed
 */
export const extendTo = async (
  deps: Pick<SignLogDeps, 'archive'>,
  { name, leaves: leavesOf }: Pick<LogToSign, 'name' | 'leaves'>,
  previous: VerifiedCheckpoint | null,
  size: number,
): Promise<ExtendedTree> => {
  const oldSize = previous?.size ?? 0;
  const stored = (tile: Tile) => deps.archive.readTile(name, tile);
  const oldTree = tileReader(stored, oldSize);
  if (previous !== null && !sameHash(await rootAt(oldTree, oldSize), previous.root))
    throw new TamperedRecord('tiles-altered', name, oldSize);
  const from = firstOpenTile(oldSize);
  const leaves = await leavesOf({ oldSize, size });
  const tree = extendTree({ read: oldTree, size: from, leaves });
  const tiles = await Promise.all(
    newTiles(oldSize, size).map(async (tile) => ({ tile, bytes: await tileBytes(tree, tile) })),
  );
  // From here on from the very bytes that are to be stored.
  const made = new Map(tiles.map(({ tile, bytes }) => [tilePath(tile), bytes]));
  const read = tileReader(async (tile) => made.get(tilePath(tile)) ?? stored(tile), size);
  const root = await rootAt(read, size);
  if (previous !== null) {
    const claim = {
      oldSize,
      newSize: size,
      oldRoot: previous.root,
      newRoot: root,
      proof: await consistencyProof(read, oldSize, size),
    };
    if (!verifyConsistency(claim)) throw new TamperedRecord('journal-altered', name, oldSize);
  }
  return { root, tiles };
};
