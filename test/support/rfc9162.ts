import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();

/** A node of a tree: its leaves D[from:to]. */
export interface Node {
  readonly from: number;
  readonly to: number;
}

/** The largest power of two smaller than n. */
const k = (n: number): number => (n <= 2 ? 1 : 2 * k(Math.ceil(n / 2)));

/** The two nodes that make a node. */
export const children = ({ from, to }: Node): readonly [Node, Node] => [
  { from, to: from + k(to - from) },
  { from: from + k(to - from), to },
];

/** The recursive definitions of RFC 9162 2.1, word for word and slow; only hashes are remembered. */
export const rfc9162 = (entries: readonly Uint8Array[]) => {
  const known = new Map<string, Buffer>();

  /** 2.1.1 */
  const mth = (node: Node): Buffer => {
    const key = `${node.from}:${node.to}`;
    const hash = known.get(key) ?? compute(node);
    known.set(key, hash);
    return hash;
  };
  const compute = (node: Node): Buffer => {
    const n = node.to - node.from;
    if (n === 0) return sha256();
    if (n === 1) return sha256(Buffer.of(0), entries[node.from]!);
    const [left, right] = children(node);
    return sha256(Buffer.of(1), mth(left), mth(right));
  };

  /** 2.1.3.1, m counted from the tree's first leaf */
  const path = (m: number, node: Node): Buffer[] => {
    if (node.to - node.from === 1) return [];
    const [left, right] = children(node);
    return m < left.to ? [...path(m, left), mth(right)] : [...path(m, right), mth(left)];
  };

  /** 2.1.4.1 */
  const subproof = (m: number, node: Node, b: boolean): Buffer[] => {
    if (m === node.to) return b ? [] : [mth(node)];
    const [left, right] = children(node);
    return m <= left.to ? [...subproof(m, left, b), mth(right)] : [...subproof(m, right, false), mth(left)];
  };

  return {
    mth: (from: number, to: number) => mth({ from, to }),
    root: (n: number) => mth({ from: 0, to: n }),
    path: (m: number, n: number) => path(m, { from: 0, to: n }),
    proof: (m: number, n: number) => subproof(m, { from: 0, to: n }, true),
  };
};

/** The turns from the root down to a leaf. Proofs say no more of index and size than this. */
export const turns = (m: number, node: Node): string => {
  if (node.to - node.from === 1) return '';
  const [left, right] = children(node);
  return m < left.to ? `L${turns(m, left)}` : `R${turns(m, right)}`;
};

/** The turns from the root down to where the old tree ends with a node. */
export const turnsToEnd = (m: number, node: Node): string => {
  if (m === node.to) return '';
  const [left, right] = children(node);
  return m <= left.to ? `L${turnsToEnd(m, left)}` : `R${turnsToEnd(m, right)}`;
};

const isApart = (node: Node, range: Node): boolean => node.to <= range.from || node.from >= range.to;

/**
 * Nodes without a leaf of the range whose parent has one: what nobody can compute from the range, and no more
 * than that.
 */
export const nodesBeside = (range: Node, tree: Node): readonly Node[] => {
  if (isApart(tree, range)) return [tree];
  if (tree.to - tree.from === 1) return [];
  return children(tree).flatMap((child) => nodesBeside(range, child));
};
