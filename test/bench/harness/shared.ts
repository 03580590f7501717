/**
 * The same material for several contenders: each takes what was made for its round, no matter who comes
 * first.
 */
export const shared = <T>(make: (count: number) => Promise<T>): (() => (count: number) => Promise<T>) => {
  const made: Promise<T>[] = [];
  return () => {
    let round = 0;
    return (count) => {
      const own = made[round] ?? make(count);
      made[round] = own;
      // What the round before needed is of no use to this one.
      if (round > 1) delete made[round - 2];
      round += 1;
      return own;
    };
  };
};
