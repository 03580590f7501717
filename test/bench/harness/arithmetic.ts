/** The middle of the values, or the mean of the two in the middle. @throws RangeError when there are none */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  if (low === undefined || high === undefined) throw new RangeError('no values have no median');
  return (low + high) / 2;
};

/** The least value that a share of all values does not exceed. @param share in (0, 1] */
export const quantile = (values: readonly number[], share: number): number => {
  const at = values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)];
  if (at === undefined) throw new RangeError('no values have no quantile');
  return at;
};

/** The median of the quotients of pairs: what both met in the same round (a busy neighbour) cancels out. */
export const pairedRatio = (values: readonly number[], others: readonly number[]): number =>
  median(values.map((value, at) => value / (others[at] ?? Number.NaN)));

/** Equal parts, the last one perhaps shorter. */
export const slices = <T>(values: readonly T[], count: number): readonly (readonly T[])[] => {
  const size = Math.max(1, Math.ceil(values.length / count));
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) =>
    values.slice(at * size, (at + 1) * size),
  );
};
