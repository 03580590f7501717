import { leafHash, sameHash } from '../../../events/log/proof/hash.ts';
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
import type { SignDeps } from './sign-deps.ts';
import { TamperedRecord } from './tampered-record.ts';
import type { VerifiedCheckpoint } from './verified-checkpoint.ts';

/** The tree that a checkpoint is to be about, and what has to be stored for it. */
export interface ExtendedTree {
  readonly root: Buffer;
  readonly tiles: readonly { readonly tile: Tile; readonly bytes: Buffer }[];
}

type ExtendDeps = Pick<SignDeps, 'journal' | 'archive'>;

/** Entries of the journal in one request. */
const ENTRIES_A_READ = 5000;

/**
 * Where the first level-0 tile begins that the old tree has not whole: its leaves are taken from the journal
 * once more, and compared.
 */
export const firstOpenTile = (size: number): number => size - (size % TILE_WIDTH);

/**
 * The tree of the journal's first `size` commits, from the tiles that are stored and the journal after them;
 * nothing is written.
 * @throws TamperedRecord when tiles or journal do not continue what the previous checkpoint signed
 */
export const extendTo = async (
  deps: ExtendDeps,
  school: string,
  previous: VerifiedCheckpoint | null,
  size: number,
): Promise<ExtendedTree> => {
  const oldSize = previous?.size ?? 0;
  const stored = (tile: Tile) => deps.archive.readTile(school, tile);
  const oldTree = tileReader(stored, oldSize);
  if (previous !== null && !sameHash(await rootAt(oldTree, oldSize), previous.root))
    throw new TamperedRecord('tiles-altered', school, oldSize);
  const from = firstOpenTile(oldSize);
  const leaves = await leavesOf(deps, school, { from, to: size });
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
    if (!verifyConsistency(claim)) throw new TamperedRecord('journal-altered', school, oldSize);
  }
  return { root, tiles };
};

/**
 * Leaves of the commits after `from`, to position `to`. @throws TamperedRecord when the journal does not hold
 * all of them
 */
const leavesOf = async (
  { journal }: ExtendDeps,
  school: string,
  { from, to }: { readonly from: number; readonly to: number },
) => {
  const leaves: Buffer[] = [];
  for (let after = from; after < to; after = from + leaves.length) {
    const entries = await journal.readJournal(school, after, Math.min(ENTRIES_A_READ, to - after));
    const isContiguous =
      entries.length > 0 && entries.every(({ position }, index) => position === after + 1 + index);
    if (!isContiguous) throw new TamperedRecord('journal-cut-off', school, after);
    leaves.push(...entries.map(({ hash }) => leafHash(Buffer.from(hash, 'base64url'))));
  }
  return leaves;
};
