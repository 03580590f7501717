import { readFileSync } from 'node:fs';
import { runsIn, summaryLine, sumOf } from '../test/support/test-counts.ts';
import { failureLines } from '../test/support/test-failures.ts';

/**
 * The last lines of `.ci/run`: what failed, and what all its test runs come to. No test at all is a failure,
 * too.
 */
const runs = runsIn(readFileSync(process.argv[2] ?? '', 'utf8'));
const counts = sumOf(runs);
for (const line of failureLines(runs.flatMap(({ failures }) => failures))) console.log(line);
console.log(summaryLine(counts));
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
