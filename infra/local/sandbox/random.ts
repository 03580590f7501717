import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Choices that are the same each time for the same seed. */
export interface Random {
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number;
  /** @param share of all times, from 0 to 1 */
  readonly chance: (share: number) => boolean;
  /** @throws Error where there is nothing to pick from */
  readonly pick: <T>(from: readonly T[]) => T;
  /** Some of them, none twice, in any order; all where there are fewer. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
}

/** Choices of their own for each list of words: what one draws, no other notices. */
export const randomOf = (...words: readonly (string | number)[]): Random => {
  const seed = createHash('sha256').update(words.join('/')).digest().readInt32BE();
  const generator = xoroshiro128plus(seed);
  const between = (from: number, to: number): number => uniformInt(generator, from, to);
  const take = <T>(from: readonly T[]): { readonly one: T; readonly others: readonly T[] } => {
    const at = between(0, Math.max(0, from.length - 1));
    const [one] = from.slice(at, at + 1);
    if (one === undefined) throw new Error('there is nothing to pick from');
    return { one, others: from.toSpliced(at, 1) };
  };
  return {
    between,
    chance: (share) => between(1, 1000) <= share * 1000,
    pick: (from) => take(from).one,
    some: (from, count) => {
      const chosen = [];
      let left = from;
      while (chosen.length < count && left.length > 0) {
        const { one, others } = take(left);
        chosen.push(one);
        left = others;
      }
      return chosen;
    },
  };
};
