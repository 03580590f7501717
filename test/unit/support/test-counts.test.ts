import { describe, expect, it } from 'vitest';
import { runsIn, summaryLine, sumOf } from '../../support/test-counts.ts';

const runs = runsIn('{"passed":10,"failed":0,"skipped":1}\n{"passed":3,"failed":2,"skipped":0}\n');

describe('the summary of several test runs', () => {
  it('adds them up', () => {
    expect(sumOf(runs)).toEqual({ passed: 13, failed: 2, skipped: 1 });
  });

  it('is nothing where no test ran', () => {
    expect(sumOf(runsIn(''))).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('is one line, which names what was skipped where anything was', () => {
    expect(summaryLine(sumOf(runs))).toBe('13 passed, 2 failed, 1 skipped');
    expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });
});
