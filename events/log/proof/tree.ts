import { emptyRoot, nodeHash } from './hash.ts';
import { halves, isCount, levelOf, type Span } from './spans.ts';

/**
 * Hash of the complete node of 2^level leaves that begins at leaf index * 2^level. Rejects where the tree has
 * no such node.
 */
export type ReadNode = (level: number, index: number) => Promise<Buffer>;

/**
 * A tree that grows: the nodes that `read` knows of its first `size` leaves, and those that need the new
 * leaves too.
 */
export interface Extension {
  readonly read: ReadNode;
  readonly size: number;
  /** Hashes of the leaves from index `size` on. */
  readonly leaves: readonly Buffer[];
}

/** @returns a reader of the extended tree; each new node is hashed once */
export const extendTree = ({ read, size, leaves }: Extension): ReadNode => {
  const known = new Map<string, Promise<Buffer>>();
  const make = async (level: number, index: number): Promise<Buffer> => {
    if (level > 0) return nodeHash(await node(level - 1, index * 2), await node(level - 1, index * 2 + 1));
    const leaf = leaves[index - size];
    if (leaf === undefined)
      throw new RangeError(`the tree has ${size + leaves.length} leaves, asked for index ${index}`);
    return leaf;
  };
  const node: ReadNode = (level, index) => {
    if ((index + 1) * 2 ** level <= size) return read(level, index);
    const key = `${level}/${index}`;
    const hash = known.get(key) ?? make(level, index);
    known.set(key, hash);
    return hash;
  };
  return node;
};

const nothing: ReadNode = (level, index) =>
  Promise.reject(new RangeError(`the tree has no node ${level}/${index}`));

/** The tree of these leaf hashes. */
export const memoryTree = (leafHashes: readonly Buffer[]): ReadNode =>
  extendTree({ read: nothing, size: 0, leaves: leafHashes });

/** Hash of any node of the tree: a complete one is read, one at the ragged right edge is put together. */
export const hashOfSpan = async (read: ReadNode, span: Span): Promise<Buffer> => {
  const level = levelOf(span);
  if (level !== null) return read(level, span.start / 2 ** level);
  const [left, right] = halves(span);
  return nodeHash(...(await Promise.all([hashOfSpan(read, left), hashOfSpan(read, right)])));
};

/**
 * Root of the first `size` leaves: MTH(D[0:size]) of RFC 9162 2.1.1.
 * @throws RangeError where size is no count of leaves
 */
export const rootAt = async (read: ReadNode, size: number): Promise<Buffer> => {
  if (!isCount(size)) throw new RangeError(`a tree has no size ${size}`);
  return size === 0 ? emptyRoot : hashOfSpan(read, { start: 0, end: size });
};
