import type { Units } from '../../../infra/cost/measured.ts';
import type { OwnSchool } from '../own-school.ts';
import type { Kind } from './kinds.ts';

type Used = Awaited<ReturnType<OwnSchool['stack']['used']>>;
type Numbers = Readonly<Record<string, number>>;

/**
 * What one act of a kind uses, with all that it sets off. Each is alone: nothing else is on its way while it is
 * counted. Of several the least counts, since the clock may set off others meanwhile; of the time the mean.
 */
export const measure = async (school: OwnSchool, { act, before, times, of }: Kind): Promise<Units> => {
  const rounds: Omit<Units, 'of'>[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    await before?.(school, turn);
    await school.stack.settled();
    const start = await school.stack.used();
    await act(school, turn);
    await school.stack.settled();
    rounds.push(difference(start, await school.stack.used()));
  }
  const [first] = rounds;
  if (first === undefined) throw new Error('nothing was measured');
  const least = (name: Plain) => Math.min(...rounds.map((round) => round[name]));
  return {
    ...first,
    ...Object.fromEntries(plain.map((name) => [name, least(name)])),
    invocations: over(rounds, 'invocations', (values) => Math.min(...values)),
    cpuMs: over(rounds, 'cpuMs', (values) => values.reduce((sum, ms) => sum + ms, 0) / values.length),
    of: (await of?.(school)) ?? 1,
  };
};

const plain = [
  ...['writeUnits', 'readUnits', 'grownBytes', 'grownItems', 'loggedBytes', 'loggedItems'],
  ...['tableRequests', 'keyRequests', 'signatures'],
  ...['events', 'eventBytes', 'mails', 'messages', 'batches', 'objectPuts', 'objectGets', 'logBytes'],
] as readonly Plain[];
type Plain = Exclude<keyof Units, 'invocations' | 'cpuMs' | 'of'>;

const difference = (start: Used, end: Used): Omit<Units, 'of'> => ({
  ...end,
  ...Object.fromEntries(plain.map((name) => [name, end[name] - start[name]])),
  invocations: less(end.invocations, start.invocations),
  cpuMs: less(end.cpuMs, start.cpuMs),
});

/** Of functions alone: what runs them is no part of a deployment. */
const less = (all: Numbers, before: Numbers): Record<string, number> =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => name !== 'stack and load' && name !== 'engine')
      .map(([name, value]) => [name, value - (before[name] ?? 0)] as const)
      .filter(([, value]) => value > 0),
  );

/** What no round had is nothing. */
const over = (
  rounds: readonly Omit<Units, 'of'>[],
  of: 'invocations' | 'cpuMs',
  sum: (values: readonly number[]) => number,
): Record<string, number> => {
  const names = [...new Set(rounds.flatMap((round) => Object.keys(round[of])))].toSorted();
  return Object.fromEntries(
    names
      .map((name) => [name, sum(rounds.map((round) => round[of][name] ?? 0))] as const)
      .filter(([, value]) => value > 0)
      .map(([name, value]) => [name, Math.round(value * 10) / 10]),
  );
};
