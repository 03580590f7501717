import { printable } from './printable.ts';
import type { Fault, Report, Statement } from './report.ts';

/** Faults that a page shows; `--json` lists them all. */
const MOST = 20;

const parts: Readonly<Record<string, string>> = {
  files: 'Files',
  signature: 'Signature',
  completeness: 'Complete and unaltered',
  journal: 'Journal',
  chains: 'Chain of each stream',
  facts: 'Order of facts',
  former: 'Former trust',
  checkpoints: 'Checkpoints agree',
  trust: "Trust's log",
  since: 'Continues yours',
  witnesses: 'Witnesses',
  checkpoint: 'Checkpoint',
  commits: 'Cited commits',
};

/** The report in plain words, for people. Ends with a line feed. */
export const reportText = (report: Report): string => {
  const { holds, subject, statements, faults } = report;
  return [
    printable(subject),
    '',
    ...statements.map(statementText),
    ...(faults.length === 0 ? [] : ['', `Faults (${faults.length}):`, ...faultTexts(faults)]),
    '',
    "What this can't prove:",
    ...report.unprovable.map((text) => `  - ${text}`),
    '',
    holds ? 'RESULT: holds, as far as stated above' : 'RESULT: does not hold',
    '',
  ].join('\n');
};

const signs = {
  holds: 'holds',
  'does not hold': 'DOES NOT HOLD',
  "can't be proved": "can't be proved",
} as const;
const WIDTH = Math.max(...Object.values(signs).map(({ length }) => length));

const statementText = ({ part, verdict, says }: Statement): string =>
  `  ${signs[verdict].padEnd(WIDTH)}  ${parts[part] ?? part}: ${printable(says)}`;

const faultTexts = (faults: readonly Fault[]): readonly string[] => [
  ...faults.slice(0, MOST).map((fault) => `  - ${placeOf(fault)}${fault.kind}: ${printable(fault.says)}`),
  ...(faults.length > MOST ? [`  - and ${faults.length - MOST} more (--json lists all)`] : []),
];

const placeOf = ({ position, until }: Fault): string => {
  if (position === null) return '';
  return until === null || until === position
    ? `position ${position}, `
    : `positions ${position} to ${until}, `;
};
