/** What a page may take in an answer, in bytes of JSON; one item is always shown. */
const MOST_BYTES = 1_000_000;

/** The beginning of a list that fits into a page. @param shown what stands in the answer for an item */
export const fitting = <T>(items: readonly T[], shown: (item: T) => unknown): readonly T[] => {
  let bytes = 0;
  const tooMuch = items.findIndex((item, index) => {
    bytes += Buffer.byteLength(JSON.stringify(shown(item)));
    return index > 0 && bytes > MOST_BYTES;
  });
  return tooMuch < 0 ? items : items.slice(0, tooMuch);
};
