import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, pairedRatio, quantile, slices } from '../../bench/harness/arithmetic.ts';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });

describe('the arithmetic of the bench', () => {
  it('takes the middle of an odd number of values, and the mean of the two in the middle of an even one', () => {
    expect([median([3]), median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([3, 5, 2.5]);
    expect(() => median([])).toThrow(RangeError);
  });

  it('has as many values below a median as above it', () => {
    fc.assert(
      fc.property(values, (all) => {
        const middle = median(all);
        expect(all.filter((value) => value < middle).length).toBeLessThanOrEqual(all.length / 2);
        expect(all.filter((value) => value > middle).length).toBeLessThanOrEqual(all.length / 2);
      }),
    );
  });

  it('names the least value that a share of all does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([
      quantile(hundred, 0.5),
      quantile(hundred, 0.99),
      quantile(hundred, 1),
      quantile([7], 0.01),
    ]).toEqual([50, 99, 100, 7]);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  it('compares round with round, so that one that all had slow does not count', () => {
    expect(pairedRatio([2, 20, 2], [1, 10, 1])).toBe(2);
  });

  it('cuts into parts that are the whole again', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (all, count) => {
        const parts = slices(all, count);
        expect(parts.flat()).toEqual(all);
        expect(parts.length).toBeLessThanOrEqual(count);
      }),
    );
  });
});
