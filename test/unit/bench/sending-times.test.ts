import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendingTimes } from '../../bench/chain/sending-times.ts';

const within = (times: readonly number[], from: number, until: number) =>
  times.filter((time) => time >= from && time < until).length;

describe('the load of a September', () => {
  it('is so many times the usual one in its middle third, and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (rate, peak) => {
        const times = sendingTimes({ rate, seconds: 30, peak });
        expect([
          within(times, 0, 10_000),
          within(times, 10_000, 20_000),
          within(times, 20_000, 30_000),
        ]).toEqual([rate * 10, rate * peak * 10, rate * 10]);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
    );
  });
});
