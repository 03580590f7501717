import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotInTime, within } from '../../../../../functions/shared/lambda/within.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const later = <T>(ms: number, answer: () => T): Promise<T> =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(answer());
      } catch (error) {
        reject(error);
      }
    }, ms);
  });
const fail = (): never => {
  throw new RangeError('broken');
};

describe('what has to end within a time', () => {
  it('GOV-04 answers, or throws what the work threw, and leaves no timer behind', async () => {
    const answer = within(
      100,
      later(99, () => 'done'),
    );
    const failing = expect(within(100, later(99, fail))).rejects.toThrow(RangeError);
    await vi.advanceTimersByTimeAsync(99);
    expect(await answer).toBe('done');
    await failing;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('GOV-04 is given up when it does not, and what it throws later is nobody’s', async () => {
    const slow = expect(within(100, later(200, fail))).rejects.toThrow(NotInTime);
    await vi.advanceTimersByTimeAsync(100);
    await slow;
    await vi.advanceTimersByTimeAsync(100);
  });
});
