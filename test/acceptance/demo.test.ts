import { spawn } from 'node:child_process';
import { describe, it } from 'vitest';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** The demo as a user starts it, in a process of its own. */
const demo = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['infra/local/demo.ts', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('exit', (code) => resolve({ code, output }));
  });

const failures = (output: string) => output.split('\n').filter((line) => line.startsWith('FAILS'));

// Each run is processes of its own that often wait: side by side they take little longer than one.
describe.concurrent('the demo', () => {
  it('plays the day, refuses what must be refused, and exits with 0', async ({ expect }) => {
    const { code, output } = await demo();
    expect(failures(output)).toEqual([]);
    expect(output).toContain('All holds');
    expect(output).toMatch(/one byte of it is altered, and found: position \d+, altered: \S+ is not the commit that was signed/);
    expect(output).not.toContain('WRONG');
    expect(code).toBe(0);
  }, 300_000);

  // Two runs of a minute rather than four: with the relay broken, mail and lists would be behind for that alone.
  it.for([['relay'], ['mail', 'projection', 'log']])(
    'exits with 1 and names what is broken: %j',
    { timeout: 300_000 },
    async (parts, { expect }) => {
      const { code, output } = await demo('--break', parts.join(','));
      const named = failures(output).map((line) => line.split(/\s+/)[1]);
      for (const part of parts) {
        expect(named).toContain(part);
        expect(output).toMatch(new RegExp(`Not all holds.*failed: .*\\b${part}\\b`));
      }
      expect(code).toBe(1);
    },
  );

  it('says which parts it can break when told another', async ({ expect }) => {
    const { code, output } = await demo('--break', 'weather');
    expect(output).toContain('--break takes relay, mail, projection, log');
    expect(code).toBe(1);
  });
});
