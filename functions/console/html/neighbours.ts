/** Some that stand together. */
interface Neighbours<T> {
  /** Place of the first of them among all. */
  readonly start: number;
  readonly some: readonly T[];
}

/** All in their order, neighbours that belong together as one. */
export const neighboursIn = <T>(
  all: readonly T[],
  areTogether: (one: T, before: T) => boolean,
): readonly Neighbours<T>[] => {
  const starts = all.flatMap((one, at) => {
    const before = all[at - 1];
    return before !== undefined && areTogether(one, before) ? [] : [at];
  });
  return starts.map((start, at) => ({ start, some: all.slice(start, starts[at + 1]) }));
};
