import { plusDays } from './day.ts';

/** From a first day to a last one, both included; null: without end on that side. */
export interface Days {
  readonly from: string | null;
  readonly until: string | null;
}

/** The numbers that something counts for, by name, and the days on which it does. */
export type Counts = Readonly<Record<string, readonly Days[]>>;

/** How many count for a name on the day that was asked for; a name that is missing has none. */
export type Numbers = Readonly<Record<string, number | undefined>>;

export const always: readonly Days[] = [{ from: null, until: null }];
export const onDay = (day: string): readonly Days[] => [{ from: day, until: day }];
/** After a day, and from then on. */
export const after = (day: string): readonly Days[] => [{ from: plusDays(day, 1), until: null }];
/** Until a last day; null: forever. */
export const untilDay = (until: string | null): readonly Days[] => [{ from: null, until }];

/**
 * Numbers that change with the days, although nothing is written on those days: for each name by how much it
 * grows or falls on which day. What lies on or before the day `at` is one step, under the empty text, so that
 * a tally does not grow with the years.
 */
export interface Tally {
  readonly at: string;
  readonly steps: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const noTally: Tally = { at: '', steps: {} };

/** What begins, or with `times` -1 ceases, to count. */
export interface Change {
  readonly counts: Counts;
  readonly times: 1 | -1;
}

/**
 * The tally after some changes; the same whatever order they come in.
 * @param at a day that has come; nobody will ask for an earlier one
 */
export const tallied = (tally: Tally, changes: readonly Change[], at: string): Tally => {
  const upTo = at > tally.at ? at : tally.at;
  const sums = new Map(
    Object.entries(tally.steps).map(([name, steps]) => [name, new Map(Object.entries(steps))]),
  );
  for (const { counts, times } of changes) {
    for (const [name, periods] of Object.entries(counts)) {
      const steps = sums.get(name) ?? new Map<string, number>();
      sums.set(name, steps);
      for (const [day, by] of periods.flatMap(stepsOf)) steps.set(day, (steps.get(day) ?? 0) + by * times);
    }
  }
  const steps = [...sums].map(([name, one]) => [name, compacted(one, upTo)] as const);
  return { at: upTo, steps: Object.fromEntries(steps.filter(([, one]) => Object.keys(one).length > 0)) };
};

type Step = readonly [day: string, by: number];

const stepsOf = ({ from, until }: Days): readonly Step[] => {
  if (from !== null && until !== null && until < from) return [];
  const end: readonly Step[] = until === null ? [] : [[plusDays(until, 1), -1]];
  return [[from ?? '', 1], ...end];
};

const compacted = (steps: ReadonlyMap<string, number>, upTo: string): Readonly<Record<string, number>> => {
  const kept = new Map<string, number>();
  for (const [day, by] of steps) {
    const under = day <= upTo ? '' : day;
    kept.set(under, (kept.get(under) ?? 0) + by);
  }
  return Object.fromEntries([...kept].filter(([, by]) => by !== 0));
};

/** The numbers of a day: of the day `at` of the tally, where an earlier one is asked for. */
export const numbersOn = ({ steps }: Tally, day: string): Numbers =>
  Object.fromEntries(
    Object.entries(steps).map(([name, one]) => [
      name,
      sumOf(Object.entries(one).filter(([from]) => from <= day)),
    ]),
  );

const sumOf = (steps: readonly (readonly [string, number])[]): number =>
  steps.reduce((sum, [, by]) => sum + by, 0);
