/** Leaves from `start` up to, and without, `end`; never empty. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A whole number that arithmetic keeps exact: sizes and indices pass 2^31, so nothing here uses bit
 * operators.
 */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * The two nodes under a node: RFC 9162 2.1.1 divides after the largest power of two that is smaller than the
 * number of leaves.
 */
export const halves = ({ start, end }: Span): readonly [Span, Span] => {
  let width = 1;
  while (width * 2 < end - start) width *= 2;
  return [
    { start, end: start + width },
    { start: start + width, end },
  ];
};

/**
 * @returns the level of a complete node (0 is a leaf), or null where the number of leaves is no power of two
 */
export const levelOf = ({ start, end }: Span): number | null => {
  let level = 0;
  let width = 1;
  for (; width < end - start; width *= 2) level += 1;
  return width === end - start ? level : null;
};

/** The fewest nodes under `node` that hold all of its leaves but those of `range`, left to right. */
export const nodesOutside = (range: Span, node: Span): readonly Span[] => {
  if (node.end <= range.start || node.start >= range.end) return [node];
  if (node.start >= range.start && node.end <= range.end) return [];
  return halves(node).flatMap((half) => nodesOutside(range, half));
};
