import { hash } from 'node:crypto';
import { leafHash } from '../../../events/log/proof/hash.ts';
import { consistencyProof, inclusionProof } from '../../../events/log/proof/proofs.ts';
import { memoryTree, type ReadNode, rootAt } from '../../../events/log/proof/tree.ts';
import { verifyConsistency, verifyInclusion } from '../../../events/log/proof/verify-proofs.ts';
import { median } from '../harness/arithmetic.ts';

/** Microseconds each, and hashes in the proof. */
export interface Proved {
  readonly size: number;
  readonly hashes: number;
  readonly include: number;
  readonly verifyInclusion: number;
  readonly continue: number;
  readonly verifyConsistency: number;
}

const TIMES = 200;

/**
 * How long a proof takes to make and to verify in a tree of so many leaves, whose nodes are at hand as tiles
 * would be.
 */
export const measureProofs = async (size: number, rounds: number): Promise<Proved> => {
  const leaves = Array.from({ length: size }, (_, at) => leafHash(hash('sha256', `commit ${at}`, 'buffer')));
  const read = memoryTree(leaves);
  const root = await rootAt(read, size);
  const figures: Omit<Proved, 'size'>[] = [];
  for (let round = 0; round <= rounds; round += 1)
    figures.push(await measureRound({ leaves, read, root, size }));
  const middle = (figure: keyof Omit<Proved, 'size'>) => median(figures.slice(1).map((each) => each[figure]));
  return {
    size,
    hashes: middle('hashes'),
    include: middle('include'),
    verifyInclusion: middle('verifyInclusion'),
    continue: middle('continue'),
    verifyConsistency: middle('verifyConsistency'),
  };
};

interface Tree {
  readonly leaves: readonly Buffer[];
  readonly read: ReadNode;
  readonly root: Buffer;
  readonly size: number;
}

/** Microseconds for each of the results that the work leaves. */
const timed = async <T>(work: (at: number) => Promise<T> | T): Promise<readonly [number, readonly T[]]> => {
  const results: T[] = [];
  const start = performance.now();
  for (let at = 0; at < TIMES; at += 1) results.push(await work(at));
  return [((performance.now() - start) * 1e3) / TIMES, results];
};

const measureRound = async ({ leaves, read, root, size }: Tree): Promise<Omit<Proved, 'size'>> => {
  const indexOf = (at: number) => Math.floor((at * size) / TIMES);
  const oldSizeOf = (at: number) => Math.max(1, indexOf(at));
  const oldRoots = await Promise.all(Array.from({ length: TIMES }, (_, at) => rootAt(read, oldSizeOf(at))));
  const [include, inclusions] = await timed((at) => inclusionProof(read, indexOf(at), size));
  const [verifiedInclusion, included] = await timed((at) =>
    verifyInclusion({
      index: indexOf(at),
      size,
      leaf: leaves[indexOf(at)] ?? root,
      root,
      proof: inclusions[at] ?? [],
    }),
  );
  const [continued, consistencies] = await timed((at) => consistencyProof(read, oldSizeOf(at), size));
  const [verifiedConsistency, consistent] = await timed((at) =>
    verifyConsistency({
      oldSize: oldSizeOf(at),
      newSize: size,
      oldRoot: oldRoots[at] ?? root,
      newRoot: root,
      proof: consistencies[at] ?? [],
    }),
  );
  if (included.includes(false) || consistent.includes(false))
    throw new Error('a proof of the bench does not verify');
  return {
    hashes: median(inclusions.map(({ length }) => length)),
    include,
    verifyInclusion: verifiedInclusion,
    continue: continued,
    verifyConsistency: verifiedConsistency,
  };
};
