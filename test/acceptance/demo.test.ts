import { describe, expect, it } from 'vitest';
import { demo, failures } from '../support/demo.ts';

describe('the demo', () => {
  it('plays the story, refuses what must be refused, and exits with 0', async () => {
    const { code, output } = await demo();
    expect(failures(output)).toEqual([]);
    expect(output).toContain('All holds');
    expect(output).toMatch(
      /one byte of it is altered, and found: position \d+, altered: \S+ is not the commit that was signed/,
    );
    expect(output).not.toContain('WRONG');
    expect(code).toBe(0);
  }, 400_000);

  it('says which parts it can break when asked for another', async () => {
    const { code, output } = await demo('--break', 'weather');
    expect(output).toContain('--break takes relay, mail, projection, log');
    expect(code).toBe(1);
  });
});
