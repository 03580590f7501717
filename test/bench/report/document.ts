import { castoreSetUp } from '../contenders/castore.ts';
import { equinoxSetUp } from '../contenders/equinox.ts';
import type { Findings } from '../measure-all.ts';
import type { Target } from '../target.ts';
import { missedRows } from '../targets.ts';
import type { Machine } from './machine.ts';
import { digits, table } from './markdown.ts';
import { comparedTable, otherTables, recordedReadTable, sealingTable } from './tables.ts';

export interface Run {
  readonly machine: Machine;
  readonly command: string;
  readonly day: string;
  readonly minutes: number;
  readonly findings: Findings;
  readonly targets: readonly Target[];
}

/** The whole page. */
export const documentOf = (run: Run): string =>
  [opening(run), targetsPart(run), contendersPart, ...comparisons(run), ...otherTables(run.findings)].join(
    '\n',
  );

const opening = ({ machine, command, day, minutes }: Run): string => `# Benchmarks

This page is written by \`${command}\` and by nothing else. It took ${digits(minutes)} minutes on ${day}. A chapter that was measured again by itself says so, with its day; the targets are those of the whole run.

${table(
  ['machine', ''],
  [
    ['processor', `${machine.cpu}, ${machine.cores} cores`],
    ['memory', machine.memory],
    ['system', machine.kernel],
    ['Node', machine.node],
    ['engine', machine.engine],
  ],
)}
Everyone works on one DynamoDB Local, in memory, on the same machine, by turns within each round, after a round to warm up; a figure is the
median of five rounds, a ratio the median of the five rounds' ratios. Garbage is collected before each round; before each turn it would
shrink the young generation and double the time of a single request, for everyone. An engine on the same two cores is much nearer and much
slower than AWS: times compare contenders, they foretell none. Client CPU is that of the measuring process, for each operation, garbage
collection included. Requests are counted where they leave for the wire. Units are computed from the items' sizes by AWS's rules, since the
local engine misreports transactions.
`;

const targetsPart = ({ targets }: Run): string => {
  const missed = missedRows(targets);
  const verdict = missed.length === 0 ? 'All are met.' : `Missed in this run: ${missed.join(', ')}.`;
  return `## Targets\n\n${verdict}\n\n${table(
    ['row', 'what', 'target', 'found', '', 'without the SDK'],
    targets.map(({ row, what, bound, found, isMet, thin }) => [
      row,
      what,
      bound,
      digits(found),
      isMet ? 'met' : '**missed**',
      thin === null ? '' : digits(thin),
    ]),
  )}`;
};

const setUpText = ({ name, packages, page, set }: typeof castoreSetUp | typeof equinoxSetUp): string =>
  `- **${name}**: ${packages}. Set up as its documentation says: ${set} Followed: ${page}`;

const contendersPart = `## Contenders

- **ours**: the log of this project, as a command function makes it: hash, compression, snapshot, digests of commands. No cache.
- **ours, thin**: the same log on a client of a hundred lines instead of the SDK, for the bench alone (decision 0014): what of the time is the
  SDK's. Where a target is missed, the last column says what the same figure would be.
- **bare put**, **bare query**: the SDK alone with the very items that the log stores, put on condition that the number is free, read to the
  end of the stream and not decoded.
- **bare newest**: one request of the SDK for the newest item, not decoded: no store that uses the SDK finds a state for less.
${setUpText(castoreSetUp)}
${setUpText(equinoxSetUp)}

Events are of 600 bytes with four uuids. The rivals store type, time and data only; ours also actor, command, correlation, chain and state.
All use SDK clients of one version with the SDK's own settings.
`;

const comparisons = ({ findings }: Run): readonly string[] => [
  '## Append\n\nOne command of 1, 2 or 3 events, to a stream that is loaded already.\n',
  ...findings.appends.map((each) =>
    comparedTable(
      `${each.events} event${each.events === 1 ? '' : 's'}, concurrency ${each.concurrency}`,
      each,
    ),
  ),
  '## Round trip\n\nLoad, decide, append one event, on streams of 100 events.\n',
  ...findings.roundTrips.map((each) => comparedTable(`concurrency ${each.concurrency}`, each)),
  recordedReadTable(findings),
  sealingTable(findings),
  '## Load\n\nThe state of a stream, one event a commit.\n',
  ...findings.loads.map((each) =>
    comparedTable(`${each.events.toLocaleString('en-GB')} events, concurrency ${each.concurrency}`, each),
  ),
];
