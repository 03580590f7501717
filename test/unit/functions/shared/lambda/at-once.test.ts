import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../../functions/shared/lambda/at-once.ts';

describe('work on many items', () => {
  it('GOV-04 is done once for each, so many at once and no more, and answered in their order', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 9 }),
      async (turns, most) => {
        let [busy, peak] = [0, 0];
        const results = await atOnce(most, turns, async (turn) => {
          busy += 1;
          peak = Math.max(peak, busy);
          for (let waited = 0; waited < turn; waited += 1) await Promise.resolve();
          busy -= 1;
          return turn * 2;
        });
        expect(results).toEqual(turns.map((turn) => turn * 2));
        expect(peak).toBe(Math.min(most, turns.length));
      },
    );
    await fc.assert(property);
  });

  it('GOV-04 fails with what one of it threw', async () => {
    const broken = async (item: number) => (item === 2 ? Promise.reject(new Error('broken')) : item);
    await expect(atOnce(2, [1, 2, 3], broken)).rejects.toThrow('broken');
  });
});
