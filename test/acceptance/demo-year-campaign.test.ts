import { describe, expect, it } from 'vitest';
import { isWholeCampaign } from '../support/campaign-size.ts';
import { demo, failures } from '../support/demo.ts';

describe('the long demo', () => {
  // Minutes: a unit test looks at the story without playing it.
  it.runIf(isWholeCampaign())('goes on over the half-term, and holds', { timeout: 900_000 }, async () => {
    const { code, output } = await demo('--year');
    expect(failures(output)).toEqual([]);
    expect(output).not.toContain('WRONG');
    expect(output).toContain('All holds');
    expect(code).toBe(0);
  });
});
