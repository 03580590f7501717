import { describe, expect, it } from 'vitest';
import { isWholeCampaign } from '../support/campaign-size.ts';
import { demo, failures } from '../support/demo.ts';

/**
 * A minute each. With the relay broken, mail and lists would be behind for that alone, so that it takes a run
 * of its own: with the campaigns, since it needs nothing that the other does not.
 */
const runs = [
  { parts: ['mail', 'projection', 'log'], isOfCampaigns: false },
  { parts: ['relay'], isOfCampaigns: true },
];

describe('the demo', () => {
  it.for(runs.filter(({ isOfCampaigns }) => !isOfCampaigns || isWholeCampaign()))(
    'exits with 1 and names what is broken: $parts',
    { timeout: 400_000 },
    async ({ parts }) => {
      const { code, output } = await demo('--break', parts.join(','));
      const named = failures(output).map((line) => line.split(/\s+/)[1]);
      for (const part of parts) {
        expect(named).toContain(part);
        expect(output).toMatch(new RegExp(`Not all holds.*failed: .*\\b${part}\\b`));
      }
      expect(code).toBe(1);
    },
  );
});
