/** Choices of a campaign, the same for the same seed. */
export interface Dice {
  /** In [0, below). */
  readonly roll: (below: number) => number;
  readonly isLucky: (chance: number) => boolean;
  readonly shuffled: <T>(items: readonly T[]) => T[];
}

/** mulberry32 */
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (below: number): number => Math.floor(next() * below);
  return {
    roll,
    isLucky: (chance) => next() < chance,
    shuffled: (items) => {
      const left = [...items];
      return items.flatMap(() => left.splice(roll(left.length), 1));
    },
  };
};
