import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stated } from '../../../../../domain/reports/kit/figures.ts';
import { FEWEST, withoutSmall } from '../../../../../domain/reports/kit/small-counts.ts';

const group = (count: number, at: number) =>
  stated(
    { id: `g${at}`, label: `Group ${at}` },
    count,
    Array.from({ length: count }, (_, version) => ({ stream: 's', id: `r${at}`, version, type: 'T' })),
  );
const groupsOf = (counts: readonly number[]) => counts.map(group);
const shownOf = (counts: readonly number[]) => withoutSmall(groupsOf(counts)).map(({ value }) => value);

/** Every way in which what is withheld could make up the whole, where each withheld number is at least 1. */
const waysToFill = (withheld: number, sum: number): number => {
  if (withheld === 0) return sum === 0 ? 1 : 0;
  let ways = 0;
  for (let one = 1; one <= sum; one += 1) ways += waysToFill(withheld - 1, sum - one);
  return ways;
};

describe('numbers of groups', () => {
  it('SRC-01 stand as they are where none is small', () => {
    expect(shownOf([5, 0, 12])).toEqual([5, 0, 12]);
  });

  it('SRC-01 are withheld under five, with the next one, so that the whole gives none away', () => {
    expect(shownOf([3, 9, 20, 0])).toEqual([null, null, 20, 0]);
  });

  it('SRC-01 are all withheld where the whole is a small number', () => {
    expect(withoutSmall(groupsOf([1, 0, 2]))).toMatchObject([
      { value: null, isWithheld: true, events: [] },
      { value: null, isWithheld: true, events: [] },
      { value: null, isWithheld: true, events: [] },
    ]);
  });

  it('SRC-01 are withheld with another where their sum says that each is one', () => {
    expect(shownOf([1, 1, 1, 1, 1, 9, 10])).toEqual([null, null, null, null, null, null, 10]);
  });

  it('SRC-01 never let a small one be worked out from the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 7 }), (counts) => {
        const shown = shownOf(counts);
        const hidden = counts.filter((_, at) => shown[at] === null);
        expect(shown.every((value) => value === null || value === 0 || Number(value) >= FEWEST)).toBe(true);
        if (hidden.length === 0 || hidden.length === counts.length) return;
        const sum = hidden.reduce((total, one) => total + one, 0);
        expect(waysToFill(hidden.length, sum)).toBeGreaterThan(1);
      }),
    );
  });
});
