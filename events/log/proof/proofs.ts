import { halves, isCount, nodesOutside, type Span } from './spans.ts';
import { hashOfSpan, type ReadNode } from './tree.ts';

/**
 * The leaves of [first, end), of the tree of `size` leaves. Indices count from 0: position p of the journal
 * is index p - 1.
 */
export interface Range {
  readonly first: number;
  readonly end: number;
  readonly size: number;
}

/** Hashes of the nodes before the range and after it, each from left to right. */
export interface RangeProof {
  readonly left: Buffer[];
  readonly right: Buffer[];
}

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new RangeError(`no proof of ${what}`);
};
const hashesOf = (read: ReadNode, spans: readonly Span[]): Promise<Buffer[]> =>
  Promise.all(spans.map((span) => hashOfSpan(read, span)));

/** PATH of RFC 9162 2.1.3.1: the siblings on the way from the leaf up, the leaf's own first. */
const siblings = (index: number, size: number): readonly Span[] => {
  const spans: Span[] = [];
  let node: Span = { start: 0, end: size };
  while (node.end - node.start > 1) {
    const [left, right] = halves(node);
    const isLeft = index < left.end;
    spans.unshift(isLeft ? right : left);
    node = isLeft ? left : right;
  }
  return spans;
};

/**
 * SUBPROOF of RFC 9162 2.1.4.1, from the top down; `isOld` while the node's leaves, as far as old, make the
 * whole old tree.
 */
const subproof = (oldSize: number, size: number): readonly Span[] => {
  const spans: Span[] = [];
  let node: Span = { start: 0, end: size };
  let isOld = true;
  while (node.end !== oldSize) {
    const [left, right] = halves(node);
    const isLeft = oldSize <= left.end;
    spans.unshift(isLeft ? right : left);
    isOld &&= isLeft;
    node = isLeft ? left : right;
  }
  return isOld ? spans : [node, ...spans];
};

/**
 * Proves that a leaf stands at an index of the tree of `size` leaves (RFC 9162 2.1.3).
 * @throws RangeError where the tree has no such index
 */
export const inclusionProof = async (read: ReadNode, index: number, size: number): Promise<Buffer[]> => {
  demand(isCount(index) && isCount(size) && index < size, `index ${index} in a tree of ${size}`);
  return hashesOf(read, siblings(index, size));
};

/**
 * Proves that the first `oldSize` leaves of the tree are those of the tree that had `oldSize` leaves (RFC
 * 9162 2.1.4). Empty for equal sizes, and from the tree without leaves, which every tree continues.
 * @throws RangeError where the old tree is the larger one
 */
export const consistencyProof = async (
  read: ReadNode,
  oldSize: number,
  newSize: number,
): Promise<Buffer[]> => {
  demand(
    isCount(oldSize) && isCount(newSize) && oldSize <= newSize,
    `a tree of ${oldSize} in one of ${newSize}`,
  );
  return oldSize === 0 ? [] : hashesOf(read, subproof(oldSize, newSize));
};

/**
 * Proves that given leaves are all those of [first, end): nothing left out, nothing more.
 *
 * It holds the hash of each largest node that lies wholly before or wholly after the range; at most two a
 * level. Size, first and end alone fix the shape of the tree, so each hash stands for a known number of
 * leaves outside the range, and the root can be computed in one way only: every node that touches the range
 * is hashed from the leaves themselves, one for each index. A leaf left out, added or moved changes the
 * number or order of what is hashed; no hash can hide a leaf of the range, for a leaf's hash is never a
 * node's (RFC 9162 2.1.1). They are the fewest: two neighbours that could be one are one, and none follows
 * from the others or from the leaves. The range must not be empty, but the tree without leaves has the empty
 * range.
 * @throws RangeError where the tree has no such range
 */
export const rangeProof = async (read: ReadNode, { first, end, size }: Range): Promise<RangeProof> => {
  demand(
    [first, end, size].every(isCount) && end <= size && (first < end || size === 0),
    `[${first}, ${end}) in a tree of ${size}`,
  );
  const outside = size === 0 ? [] : nodesOutside({ start: first, end }, { start: 0, end: size });
  const isBefore = (span: Span): boolean => span.end <= first;
  const left = outside.filter(isBefore);
  const right = outside.filter((span) => !isBefore(span));
  return { left: await hashesOf(read, left), right: await hashesOf(read, right) };
};
