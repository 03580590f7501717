import { describe, expect, it } from 'vitest';
import { demo, failures } from '../support/demo.ts';

describe('the demo', () => {
  // Two runs of a minute rather than four: with the relay broken, mail and lists would be behind for that
  // alone.
  it.for([['relay'], ['mail', 'projection', 'log']])(
    'exits with 1 and names what is broken: %j',
    { timeout: 400_000 },
    async (parts) => {
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
