import type { Failure } from './test-failures.ts';

/** How many tests of a run ended how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** `N passed, N failed`, and what was skipped where anything was. */
export const summaryLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** What a run comes to. */
export interface TestRun extends Counts {
  readonly failures: readonly Failure[];
}

/** Several runs, as the reporter writes them: one JSON object a line. */
export const runsIn = (lines: string): readonly TestRun[] =>
  lines.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));

export const sumOf = (runs: readonly Counts[]): Counts => {
  const sum = (of: (counts: Counts) => number) => runs.reduce((total, counts) => total + of(counts), 0);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
  };
};
