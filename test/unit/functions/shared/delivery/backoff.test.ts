import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  failedOnce,
  succeeded,
  triedUntil,
  waitAfter,
} from '../../../../../functions/shared/delivery/backoff.ts';
import { begun } from '../../../../../functions/shared/delivery/progress.ts';

const now = '2026-10-06T09:00:00.000Z';

describe('how long a target is left alone', () => {
  it('DPR-01 doubles from a minute to a quarter of an hour, and a fifth more at most', () => {
    expect([1, 2, 3, 4, 5, 9].map((failures) => waitAfter(failures, 0) / 60_000)).toEqual([
      1, 2, 4, 8, 15, 15,
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const [least, wait] = [waitAfter(failures, 0), waitAfter(failures, random)];
          return wait >= least && wait <= least * 1.2 && wait <= 18 * 60_000;
        },
      ),
    );
  });

  it('DPR-01 is as long as it asks, and never shorter than that', () => {
    const failed = failedOnce(begun(7), now, { waitMs: 3_600_000, random: 0 });
    expect(failed).toMatchObject({
      after: 7,
      failures: 1,
      failingSince: now,
      nextAt: '2026-10-06T10:00:00.000Z',
    });
    const again = failedOnce(failed, '2026-10-06T10:00:00.000Z', { waitMs: 1, random: 0 });
    expect(again).toMatchObject({
      failures: 2,
      tries: 2,
      failingSince: now,
      nextAt: '2026-10-06T10:02:00.000Z',
    });
    expect(succeeded(again)).toEqual(begun(7));
  });

  it('DPR-01 ends after three days', () => {
    expect(triedUntil(now)).toBe('2026-10-09T09:00:00.000Z');
  });
});
