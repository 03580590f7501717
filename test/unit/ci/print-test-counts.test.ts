import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const printed = (...runs: readonly object[]) => {
  const file = join(mkdtempSync(join(tmpdir(), 'daybook-counts-')), 'counts');
  writeFileSync(file, runs.map((run) => `${JSON.stringify(run)}\n`).join(''));
  const { status, stdout } = spawnSync(process.execPath, ['.ci/print-test-counts.ts', file], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n') };
};

const holds = { passed: 4, failed: 0, skipped: 0, failures: [] };

describe('the last lines of a check', () => {
  it('name what failed in any run, and end with the counts of all', () => {
    const failures = [{ name: 'unit a.test.ts > holds', error: 'expected 1 to be 2' }];
    expect(printed({ passed: 3, failed: 1, skipped: 1, failures }, holds)).toEqual({
      status: 1,
      lines: ['FAILED unit a.test.ts > holds: expected 1 to be 2', '7 passed, 1 failed, 1 skipped'],
    });
  });

  it('are one line where all holds, and a failure where nothing ran', () => {
    expect(printed(holds)).toEqual({ status: 0, lines: ['4 passed, 0 failed'] });
    expect(printed()).toEqual({ status: 1, lines: ['0 passed, 0 failed'] });
  });
});
