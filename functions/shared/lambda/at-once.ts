/**
 * Works on every item, at most so many at once; answers in their order. @throws what the first failing work
 * threw
 */
export const atOnce = async <T, R>(
  most: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = [];
  // One iterator for all workers: each takes the next item that nobody has taken.
  const left = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
};
