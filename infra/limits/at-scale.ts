import { nothing, type Units } from '../cost/measured.ts';
import type { CostInput } from '../cost/monthly-cost.ts';
import { ofPupilAndYear } from '../cost/of-pupil.ts';
import { perPupilAndYear, usage } from '../cost/usage.ts';

/** What is judged: a trust as large as any, after ten years, in its busiest hour. */
export const scale = { schools: 150, pupils: 100_000, years: 10, largestSchool: 6000, peak: 10 } as const;

/** Seconds of a school year in which people work: 190 days of seven hours. */
const WORKING_SECONDS = 190 * 7 * 3600;
const MEGABYTES_OF_CORE = 1769;

const isRead = ([kind]: readonly [string, unknown]): boolean => kind.startsWith('read-');
const kinds = Object.entries(perPupilAndYear);

/** What the trust does in a second of September, ten times the mean. */
export interface Load {
  readonly commands: number;
  readonly reads: number;
  /** Units of tables, events, mails and so on by the second. */
  readonly of: (pick: (units: Units) => number) => number;
  /** Seconds that one act of a kind takes in functions, all of them together. */
  readonly secondsOf: (kind: string, megabytes: number) => number;
  readonly commits: number;
  readonly streams: number;
  /** Bytes of the table of the log. */
  readonly logBytes: number;
  /** CPU of one act of a kind, in seconds of one core at most, all functions together. */
  readonly cpuOf: (kind: string, megabytes: number) => number;
  /** Share of it that falls to the largest school. */
  readonly largest: number;
}

export const loadAt = ({ measured }: Pick<CostInput, 'measured'>): Load => {
  const perSecond = (value: number) => (value * scale.pupils * scale.peak) / WORKING_SECONDS;
  const sum = (some: typeof kinds) => some.reduce((total, [, { value }]) => total + value, 0);
  const commands = sum(kinds.filter((kind) => !isRead(kind)));
  const unitsOf = (kind: string): Units => measured.kinds[kind] ?? nothing;
  return {
    commands: perSecond(commands),
    reads: perSecond(sum(kinds.filter(isRead))),
    of: (pick) =>
      kinds.reduce((total, [kind, { value }]) => total + perSecond(value) * pick(unitsOf(kind)), 0),
    secondsOf: (kind, megabytes) => secondsIn(unitsOf(kind), megabytes),
    cpuOf: (kind, megabytes) => cpuMsIn(unitsOf(kind), megabytes) / 1000 / unitsOf(kind).of,
    commits: commands * scale.pupils * scale.years,
    streams: (commands * scale.pupils * scale.years) / 2,
    logBytes: ofPupilAndYear(measured, 'loggedBytes') * scale.pupils * scale.years,
    largest: scale.largestSchool / scale.pupils,
  };
};

/** CPU at the share of a core that the memory gives, and waiting for each request in turn. */
export const secondsIn = (units: Units, megabytes: number): number => {
  const waits = units.tableRequests + units.keyRequests + units.objectPuts + units.objectGets;
  const ms = cpuMsIn(units, megabytes) + waits * usage.requestMs.value;
  return ms / 1000 / units.of;
};

const cpuMsIn = ({ cpuMs }: Units, megabytes: number): number =>
  Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0) * Math.max(1, MEGABYTES_OF_CORE / megabytes);
