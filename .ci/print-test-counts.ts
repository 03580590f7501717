import { readFileSync } from 'node:fs';
import { summaryLine, sumOf } from '../test/support/test-counts.ts';

/** The last line of `.ci/run`: what all its test runs come to. No test at all is a failure, too. */
const counts = sumOf(readFileSync(process.argv[2] ?? '', 'utf8'));
console.log(summaryLine(counts));
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
