import type { Compared, Findings } from './measure-all.ts';
import { importRatio, startOf } from './rows/cold-start.ts';
import type { Listed } from './rows/lists.ts';
import { middleOf } from './rows/replay.ts';
import { against, resultOf, type Target, target } from './target.ts';

const most = (
  all: readonly Compared[],
  figure: 'requests' | 'readUnits' | 'writeUnits',
  name = 'ours',
): number => Math.max(...all.map((each) => resultOf(each, name)[figure]));

/** The targets that one run can judge. */
export const targetsOf = (findings: Findings): readonly Target[] => [
  ...appendTargets(findings.appends),
  ...loadTargets(findings.loads),
  ...roundTripTargets(findings.roundTrips),
  ...recordedReadTargets(findings.recordedReads),
  ...sealingTargets(findings.sealing),
  ...coldStartTargets(findings.coldStarts),
  ...otherTargets(findings),
  ...listTargets([...findings.lists, ...findings.due]),
];

/** A target of speed beside another, in every comparison of one concurrency; the median where there are several. */
const beside = (row: string, all: readonly Compared[], wanted: readonly Beside[]): readonly Target[] =>
  [...new Set(all.map(({ concurrency }) => concurrency))].flatMap((concurrency) => {
    const own = all.filter((each) => each.concurrency === concurrency);
    return wanted.map(([what, name, atLeast]) =>
      target(
        row,
        `${what}, concurrency ${concurrency}`,
        ['at least', typeof atLeast === 'number' ? atLeast : atLeast(concurrency)],
        against(own, 'ours', name, 'perSecond'),
        'x',
        against(own, 'ours, thin', name, 'perSecond'),
      ),
    );
  });
type Beside = readonly [what: string, name: string, atLeast: number | ((concurrency: number) => number)];

const appendTargets = (appends: readonly Compared[]): readonly Target[] => [
  target('append', 'requests of 1, 2 and 3 events', ['at most', 1], most(appends, 'requests')),
  target('append', 'write units of 1, 2 and 3 events', ['at most', 1], most(appends, 'writeUnits')),
  ...beside('append', appends, [
    [
      'throughput of the bare put, median of 1, 2 and 3 events',
      'bare put',
      (concurrency) => (concurrency === 1 ? 0.8 : 0.7),
    ],
  ]),
];

const loadTargets = (loads: readonly Compared[]): readonly Target[] => [
  target('load', 'requests at any length', ['at most', 1], most(loads, 'requests')),
  target('load', 'read units at any length', ['at most', 1], most(loads, 'readUnits')),
  ...beside('load', loads, [
    ['speed of a bare read of the newest item, median of all lengths', 'bare newest', 0.75],
  ]),
];

const roundTripTargets = (trips: readonly Compared[]): readonly Target[] => [
  target('round trip', 'requests', ['at most', 2], most(trips, 'requests')),
  target('round trip', 'write units', ['at most', 1], most(trips, 'writeUnits')),
  target('round trip', 'read units', ['at most', 1], most(trips, 'readUnits')),
  ...beside('round trip', trips, [
    ['speed of two bare requests', 'bare newest and put', 0.8],
    ['speed beside @castore', '@castore', 2.5],
    ['speed beside @equinox-js', '@equinox-js', 1.5],
  ]),
];

/** A read and its record are two requests: what is beyond that would be the access journal's own fault. */
const recordedReadTargets = (reads: readonly Compared[]): readonly Target[] => [
  target('recorded read', 'requests', ['at most', 2], most(reads, 'requests', 'recorded read')),
  target('recorded read', 'write units', ['at most', 1], most(reads, 'writeUnits', 'recorded read')),
  ...reads.map((each) =>
    target(
      'recorded read',
      `speed of a read without a record, concurrency ${each.concurrency}`,
      ['at least', 0.4],
      against([each], 'recorded read', 'read', 'perSecond'),
      'x',
    ),
  ),
];

/** A function works at one request at a time. */
const sealingTargets = (sealing: readonly Compared[]): readonly Target[] =>
  sealing
    .filter(({ concurrency }) => concurrency === 1)
    .map((each) =>
      target(
        'sealing',
        `time of the same ${each.what} in the clear`,
        ['at most', 1.25],
        against([each], 'in the clear', 'sealed', 'perSecond'),
        'x',
      ),
    );

const coldStartTargets = (starts: Findings['coldStarts']): readonly Target[] => {
  const deployed = startOf(starts, 'deployed');
  const besideClients = (how: string, kind: 'clients' | 'clients-whole') =>
    target(
      'cold start',
      `CPU to import it, beside its SDK clients ${how}`,
      ['at most', 1.3],
      importRatio(deployed, startOf(starts, kind)),
      'x',
    );
  return [
    target('cold start', 'bytes of the bundle without the SDK', ['at most', 400_000], deployed.own),
    besideClients('bundled as it is', 'clients'),
    besideClients('with nothing left out', 'clients-whole'),
  ];
};

const otherTargets = ({ journaling, replay }: Findings): readonly Target[] => [
  ...replay
    .slice(0, 1)
    .map((folded) =>
      target('replay', 'events a second, one core', ['at least', 50_000], Math.round(middleOf(folded))),
    ),
  ...journaling
    .filter(({ relays }) => relays === 4)
    .flatMap(({ writeUnits, faults }) => [
      target('journaling', 'write units a commit at 4 relays, batches of 10', ['at most', 4], writeUnits),
      target('journaling', 'commits lost, doubled or out of order', ['at most', 0], faults),
    ]),
];

const worst = (lists: readonly Listed[], kind: Listed['kind'], figure: 'readUnits' | 'p95'): number =>
  Math.max(...lists.filter((each) => each.kind === kind).map((each) => each[figure]));

const listTargets = (lists: readonly Listed[]): readonly Target[] => [
  target(
    'lists',
    'read units of the first page of any list, school of 6,000 people',
    ['at most', 25],
    worst(lists, 'list', 'readUnits'),
  ),
  target('lists', 'p95 of it', ['at most', 150], worst(lists, 'list', 'p95'), ' ms'),
  target(
    'trust lists',
    'read units of a page, that school and 59 of 600',
    ['at most', 150],
    worst(lists, 'trust', 'readUnits'),
  ),
  target('trust lists', 'p95 of it', ['at most', 1000], worst(lists, 'trust', 'p95'), ' ms'),
  target(
    'recipients',
    'read units to find who holds the roles of a notice',
    ['at most', 3],
    worst(lists, 'recipients', 'readUnits'),
  ),
];

/** Rows of the table of targets with a target that was missed. */
export const missedRows = (targets: readonly Target[]): readonly string[] => [
  ...new Set(targets.filter(({ isMet }) => !isMet).map(({ row }) => row)),
];
