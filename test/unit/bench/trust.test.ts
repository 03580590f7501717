import { describe, expect, it } from 'vitest';
import { commitsOf } from '../../bench/trust/commits.ts';
import { schoolOf } from '../../bench/trust/school.ts';

describe('the school that lists are measured on', () => {
  it('is recorded in events of today', async () => {
    const refused: string[] = [];
    for (const [name, ...events] of schoolOf(200)) {
      await commitsOf('larkfield-infant', [name, ...events]).catch((error: unknown) =>
        refused.push(`${name}: ${String(error)}`),
      );
    }
    expect(refused).toEqual([]);
  });
});
