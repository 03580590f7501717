import { emptyRoot, isHash, nodeHash, sameHash } from './hash.ts';
import type { Range } from './proofs.ts';
import { halves, isCount, levelOf, nodesOutside, type Span } from './spans.ts';

/** A claim that a leaf stands at an index (from 0) under a root. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** A claim that the new tree begins with the old one. */
export interface Consistency {
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: Uint8Array;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** A claim that these are all leaves of a range. */
export interface RangeClaim extends Range {
  readonly leaves: readonly Uint8Array[];
  readonly proof: { readonly left: readonly Uint8Array[]; readonly right: readonly Uint8Array[] };
}

/** A walk from a node up to the root: its index and that of the last node, both at its level. */
interface Walk {
  readonly index: number;
  readonly last: number;
  readonly from: Uint8Array;
  readonly siblings: readonly Uint8Array[];
}

/** What the walk arrives at: the root, and the root of the tree that ended with the node walked from. */
interface Arrival {
  readonly root: Uint8Array;
  readonly rootThen: Uint8Array;
}

const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;
const areHashes = (values: readonly unknown[]): boolean => Array.isArray(values) && values.every(isHash);

/** The loop of RFC 9162 2.1.3.2 and 2.1.4.2. @returns null where there are too many siblings or too few */
const walkUp = ({ index, last, from, siblings }: Walk): Arrival | null => {
  let [at, end, root, rootThen] = [index, last, from, from];
  for (const sibling of siblings) {
    if (end === 0) return null;
    if (isOdd(at) || at === end) {
      root = nodeHash(sibling, root);
      rootThen = nodeHash(sibling, rootThen);
      for (; !isOdd(at) && at > 0; at = half(at)) end = half(end);
    } else root = nodeHash(root, sibling);
    [at, end] = [half(at), half(end)];
  }
  return end === 0 ? { root, rootThen } : null;
};

/**
 * Whether the leaf stands at that index (RFC 9162 2.1.3.2). Total: false for whatever can't be. The size must
 * come from a signed checkpoint together with the root, for some sizes share the way from a leaf up.
 */
export const verifyInclusion = ({ index, size, leaf, root, proof }: Inclusion): boolean => {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leaf, root]) || !areHashes(proof))
    return false;
  const arrival = walkUp({ index, last: size - 1, from: leaf, siblings: proof });
  return arrival !== null && sameHash(arrival.root, root);
};

const isGrowth = ({ oldSize, newSize, oldRoot, newRoot, proof }: Consistency): boolean => {
  // A complete old tree is a node of the new one, so the proof doesn't repeat its root (RFC 9162 2.1.4.2,
  // step 2).
  const [from, ...siblings] = levelOf({ start: 0, end: oldSize }) === null ? proof : [oldRoot, ...proof];
  if (from === undefined || proof.length === 0) return false;
  let [index, last] = [oldSize - 1, newSize - 1];
  for (; isOdd(index); index = half(index)) last = half(last);
  const arrival = walkUp({ index, last, from, siblings });
  return arrival !== null && sameHash(arrival.rootThen, oldRoot) && sameHash(arrival.root, newRoot);
};

/**
 * Whether the new tree begins with the whole old one (RFC 9162 2.1.4.2). Total. The RFC speaks of 0 < old <
 * new; beyond it, equal sizes need equal roots and an empty proof, and the tree without leaves is continued
 * by every tree, with an empty proof (C2SP tlog-witness).
 */
export const verifyConsistency = (claim: Consistency): boolean => {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  if (!areHashes([oldRoot, newRoot]) || !areHashes(proof)) return false;
  if (oldSize === 0 && !sameHash(oldRoot, emptyRoot)) return false;
  if (oldSize === newSize) return proof.length === 0 && sameHash(oldRoot, newRoot);
  return oldSize === 0 ? proof.length === 0 : isGrowth(claim);
};

const hasShape = ({ first, end, size, leaves, proof }: RangeClaim): boolean => {
  if (![first, end, size].every(isCount) || end > size || leaves.length !== end - first) return false;
  if (![leaves, proof.left, proof.right].every(areHashes)) return false;
  if (first === end) return size === 0 && proof.left.length + proof.right.length === 0;
  const outside = nodesOutside({ start: first, end }, { start: 0, end: size });
  const before = outside.filter((span) => span.end <= first).length;
  return proof.left.length === before && proof.right.length === outside.length - before;
};

/**
 * The root that a tree of `size` leaves has when these are its leaves [first, end); {@link rangeProof} says
 * why that is complete. Total.
 * @returns null where the proof is not exactly of that shape
 */
export const rootOfRange = (claim: RangeClaim): Buffer | null => {
  if (!hasShape(claim)) return null;
  const { first, end, size, leaves, proof } = claim;
  const inOrder = [...proof.left, ...leaves, ...proof.right].values();
  const hashOf = (node: Span): Uint8Array => {
    const isGiven = node.end <= first || node.start >= end || node.end - node.start === 1;
    // The shape was checked: there is exactly one given hash for each node that isn't computed.
    if (isGiven) return inOrder.next().value ?? emptyRoot;
    const [left, right] = halves(node);
    return nodeHash(hashOf(left), hashOf(right));
  };
  return Buffer.from(size === 0 ? emptyRoot : hashOf({ start: 0, end: size }));
};
