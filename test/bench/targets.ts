import { median } from './harness/arithmetic.ts';
import { type Result, type Rounds, ratio } from './harness/compare.ts';
import type { Compared, Findings } from './measure-all.ts';
import { middleOf } from './rows/replay.ts';

/** One target, as a number of this run and a bound. */
export interface Target {
  /** The row of the table of targets that it belongs to. */
  readonly row: string;
  readonly what: string;
  readonly bound: string;
  readonly found: number;
  readonly isMet: boolean;
}

type Bound = readonly ['at least' | 'at most', number];

const target = (row: string, what: string, [side, limit]: Bound, found: number, unit = ''): Target => ({
  row,
  what,
  bound: `${side} ${limit}${unit}`,
  found,
  isMet: side === 'at least' ? found >= limit : found <= limit,
});

const resultOf = ({ results }: Compared, name: string): Result => {
  const result = results.find((each) => each.name === name);
  if (result === undefined) throw new Error(`nothing was measured of ${name}`);
  return result;
};

/** How many times as fast, or as costly, ours is as another; the median where several comparisons are asked about. */
const against = (all: readonly Compared[], name: string, figure: keyof Rounds): number =>
  median(all.map((each) => ratio(resultOf(each, 'ours'), resultOf(each, name), figure)));

const most = (all: readonly Compared[], figure: 'requests' | 'readUnits' | 'writeUnits'): number =>
  Math.max(...all.map((each) => resultOf(each, 'ours')[figure]));

/** The targets that one run can judge. */
export const targetsOf = (findings: Findings): readonly Target[] => [
  ...appendTargets(findings.appends),
  ...loadTargets(findings.loads),
  ...roundTripTargets(findings.roundTrips),
  ...otherTargets(findings),
];

const appendTargets = (appends: readonly Compared[]): readonly Target[] => [
  target('append', 'requests of 1, 2 and 3 events', ['at most', 1], most(appends, 'requests')),
  target('append', 'write units of 1, 2 and 3 events', ['at most', 1], most(appends, 'writeUnits')),
  ...[...new Set(appends.map(({ concurrency }) => concurrency))].flatMap((concurrency) => {
    const own = appends.filter((each) => each.concurrency === concurrency);
    const at = `of the bare put at concurrency ${concurrency}, median of 1, 2 and 3 events`;
    return [
      target('append', `throughput ${at}`, ['at least', 0.85], against(own, 'bare put', 'perSecond'), 'x'),
      target('append', `client CPU ${at}`, ['at most', 1.25], against(own, 'bare put', 'cpu'), 'x'),
    ];
  }),
];

const loadTargets = (loads: readonly Compared[]): readonly Target[] => {
  const thousand = loads.filter(({ events }) => events === 1000);
  return [
    target('load', 'requests at any length', ['at most', 1], most(loads, 'requests')),
    target('load', 'read units at any length', ['at most', 1], most(loads, 'readUnits')),
    ...(thousand.length === 0
      ? []
      : [
          target('load', '1,000 events, beside a bare query of all', ['at least', 20], against(thousand, 'bare query', 'perSecond'), 'x'),
          target('load', '1,000 events, beside @castore', ['at least', 60], against(thousand, '@castore', 'perSecond'), 'x'),
        ]),
  ];
};

/** A function serves one command at a time; what 32 at once do to one engine on the same cores is in the tables. */
const ONE_AT_A_TIME = 1;

const roundTripTargets = (trips: readonly Compared[]): readonly Target[] => [
  target('round trip', 'requests', ['at most', 2], most(trips, 'requests')),
  target('round trip', 'write units', ['at most', 1], most(trips, 'writeUnits')),
  target('round trip', 'read units', ['at most', 1], most(trips, 'readUnits')),
  ...trips
    .filter(({ concurrency }) => concurrency === ONE_AT_A_TIME)
    .flatMap((trip) => [
      target('round trip', 'speed beside a bare query and put', ['at least', 2], against([trip], 'bare query and put', 'perSecond'), 'x'),
      target('round trip', 'speed beside @castore', ['at least', 4], against([trip], '@castore', 'perSecond'), 'x'),
      target('round trip', 'speed beside @equinox-js', ['at least', 2], against([trip], '@equinox-js', 'perSecond'), 'x'),
    ]),
];

const otherTargets = ({ bundles, journaling, replay }: Findings): readonly Target[] => [
  target('Lambda bundle', 'bytes of the largest one measured', ['at most', 120_000], Math.max(...bundles.map(({ bytes }) => bytes))),
  ...replay.slice(0, 1).map((folded) => target('replay', 'events a second, one core', ['at least', 50_000], Math.round(middleOf(folded)))),
  ...journaling
    .filter(({ relays }) => relays === 4)
    .flatMap(({ writeUnits, faults }) => [
      target('journaling', 'write units a commit at 4 relays, batches of 10', ['at most', 4], writeUnits),
      target('journaling', 'commits lost, doubled or out of order', ['at most', 0], faults),
    ]),
];

/** Rows of the table of targets with a target that was missed. */
export const missedRows = (targets: readonly Target[]): readonly string[] => [
  ...new Set(targets.filter(({ isMet }) => !isMet).map(({ row }) => row)),
];
