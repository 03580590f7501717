import { nodeHash } from '../hash.ts';

interface Node {
  readonly leaves: number;
  readonly hash: Buffer;
}

/**
 * Leaves from position `first` on, and the complete nodes that lie before them, as a range proof has them.
 */
export interface Continuation {
  readonly first: number;
  readonly left: readonly Buffer[];
  readonly leaves: readonly Buffer[];
}

/**
 * The root that the tree had at each size on the way, from the first leaf given to the last: each node is
 * hashed once, so that a year of checkpoints costs no more than one.
 * @param sizes rising; those that lie before or beyond are left out of the answer
 */
export const prefixRoots = (
  { first, left, leaves }: Continuation,
  sizes: readonly number[],
): ReadonlyMap<number, Buffer> => {
  const wanted = new Set(sizes);
  const roots = new Map<number, Buffer>();
  const nodes = nodesBefore(first, left);
  if (nodes === null) return roots;
  leaves.forEach((leaf, index) => {
    push(nodes, { leaves: 1, hash: leaf });
    if (wanted.has(first + index)) roots.set(first + index, bagged(nodes));
  });
  return roots;
};

/**
 * The largest complete nodes before a position: one for each binary digit of their number. Null when the
 * hashes are not as many.
 */
const nodesBefore = (first: number, left: readonly Buffer[]): Node[] | null => {
  const widths: number[] = [];
  for (let rest = first - 1, width = 1; rest > 0; rest = Math.floor(rest / 2), width *= 2) {
    if (rest % 2 === 1) widths.unshift(width);
  }
  return widths.length === left.length
    ? left.map((hash, index) => ({ leaves: widths[index] ?? 0, hash }))
    : null;
};

const push = (nodes: Node[], node: Node): void => {
  let last = node;
  for (let before = nodes.at(-1); before?.leaves === last.leaves; before = nodes.at(-1)) {
    nodes.pop();
    last = { leaves: before.leaves * 2, hash: nodeHash(before.hash, last.hash) };
  }
  nodes.push(last);
};

const bagged = (nodes: readonly Node[]): Buffer =>
  nodes.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
