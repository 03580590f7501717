import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { type Counts, summaryLine } from './test-counts.ts';

/**
 * Prints `N passed, N failed` as the run's last line. A file that could not be loaded counts as a failure.
 * `.ci/run`, which adds several runs up, says by `DAYBOOK_TEST_COUNTS` in which file it wants a line of
 * counts.
 */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = countsOf(modules, unhandledErrors);
    const file = process.env['DAYBOOK_TEST_COUNTS'];
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(counts)}\n`);
    process.stdout.write(`\n${summaryLine(counts)}\n`);
  }
}

const countsOf = (modules: readonly TestModule[], unhandledErrors: readonly unknown[]): Counts => {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
  return { passed: count('passed'), failed: count('failed') + broken, skipped: count('skipped') };
};
