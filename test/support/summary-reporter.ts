import { appendFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { summaryLine, type TestRun } from './test-counts.ts';
import { failuresOf } from './test-failures.ts';

/**
 * Prints `N passed, N failed` as the run's last line. A file that could not be loaded counts as a failure.
 * `.ci/run`, which adds several runs up, says by `DAYBOOK_TEST_COUNTS` in which file it wants a line of
 * counts and failures.
 */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const run = runOf(modules, unhandledErrors);
    const file = process.env['DAYBOOK_TEST_COUNTS'];
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(run)}\n`);
    process.stdout.write(`\n${summaryLine(run)}\n`);
  }
}

const runOf = (modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): TestRun => {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const failures = failuresOf(modules, unhandledErrors);
  return { passed: count('passed'), failed: failures.length, skipped: count('skipped'), failures };
};
