/** What a list inside a row may take: a row is one item of the table, and a page holds many. */
const MOST = 20;
const MOST_CHARS = 30_000;

/**
 * The end of a list, short enough to stand in a row; one entry at least. The history of the stream has the
 * rest.
 */
export const newestOf = <T>(list: readonly T[]): readonly T[] => {
  const newest = list.slice(-MOST).toReversed();
  let chars = 0;
  const tooMuch = newest.findIndex((one, index) => {
    chars += JSON.stringify(one).length;
    return index > 0 && chars > MOST_CHARS;
  });
  return (tooMuch < 0 ? newest : newest.slice(0, tooMuch)).toReversed();
};

/** Of more than `most` entries the oldest goes, one that is over where there is one. */
export const shortened = <T>(list: readonly T[], most: number, isOver: (one: T) => boolean): readonly T[] =>
  list.length <= most
    ? list
    : shortened(list.toSpliced(Math.max(list.findIndex(isOver), 0), 1), most, isOver);
