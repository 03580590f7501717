import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf } from '../../bench/harness/compare.ts';
import { forAll } from '../../support/for-all.ts';

describe('the order in which contenders are measured', () => {
  it('puts each of them equally often in each place, from any turn on', () => {
    const places = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 40 }));
    forAll(places, ([count, first]) => {
      const turns = Array.from({ length: 2 * count }, (_, turn) => orderOf(count, 2 * first + turn));
      for (let place = 0; place < count; place += 1) {
        const seen = turns.map((order) => order[place]).toSorted();
        expect(seen).toEqual(Array.from({ length: count }, (_, at) => [at, at]).flat());
      }
    });
  });

  it('lets nobody always go first', () => {
    for (const count of [2, 3, 4])
      expect(new Set([0, 1, 2, 3, 4, 5, 6, 7].map((turn) => orderOf(count, turn)[0])).size).toBe(count);
  });
});
