import { median } from './harness/arithmetic.ts';
import { type Result, type Rounds, ratio } from './harness/compare.ts';
import type { Compared } from './measure-all.ts';

/** One target, as a number of this run and a bound. */
export interface Target {
  /** The row of the table of targets that it belongs to. */
  readonly row: string;
  readonly what: string;
  readonly bound: string;
  readonly found: number;
  /** The same of our log on the thin client; null where a client has no part in it. */
  readonly thin: number | null;
  readonly isMet: boolean;
}

type Bound = readonly ['at least' | 'at most', number];

/** A figure of a run beside its bound. */
export const target = (
  row: string,
  what: string,
  [side, limit]: Bound,
  found: number,
  unit = '',
  thin: number | null = null,
): Target => ({
  row,
  what,
  bound: `${side} ${limit}${unit}`,
  found,
  thin,
  isMet: side === 'at least' ? found >= limit : found <= limit,
});

export const resultOf = ({ results }: Compared, name: string): Result => {
  const result = results.find((each) => each.name === name);
  if (result === undefined) throw new Error(`nothing was measured of ${name}`);
  return result;
};

/** How many times as fast, or as costly, one is as another; the median where several comparisons are asked about. */
export const against = (all: readonly Compared[], one: string, other: string, figure: keyof Rounds): number =>
  median(all.map((each) => ratio(resultOf(each, one), resultOf(each, other), figure)));
