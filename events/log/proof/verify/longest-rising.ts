/**
 * Indices of a longest strictly rising subsequence: what stayed in order when some of a list was moved. O(n
 * log n), Schensted's algorithm: `ends[k]` is the index of the least value that ends a rising subsequence of
 * k + 1 values.
 */
export const longestRising = (values: readonly number[]): ReadonlySet<number> => {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    const length = firstNotBelow(ends, values, value);
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
};

const firstNotBelow = (ends: readonly number[], values: readonly number[], value: number): number => {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
