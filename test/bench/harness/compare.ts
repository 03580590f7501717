import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median, pairedRatio, quantile, slices } from './arithmetic.ts';
import type { Meter } from './meter.ts';

export type Operation = () => Promise<unknown>;

/** One way of doing the thing that is measured. */
export interface Contender {
  readonly name: string;
  readonly meter: Meter;
  /**
   * Operations ready to start, about as many as asked for; whatever they need is made here, and is not timed.
   */
  readonly prepare: (count: number) => Promise<readonly Operation[]>;
  /**
   * Share of the operations of a round that this contender does, where it is much slower than others.
   * @default 1
   */
  readonly share?: number;
}

export interface Plan {
  readonly rounds: number;
  /** Operations of a contender in a round. */
  readonly operations: number;
  readonly concurrency: number;
  /** Contenders take turns this many times within a round. @default 4 */
  readonly turns?: number;
}

/** A contender's figures, one for each round. */
export interface Rounds {
  readonly perSecond: readonly number[];
  /** CPU of this process for each operation, microseconds: user and system, garbage collection included. */
  readonly cpu: readonly number[];
  /** Milliseconds. */
  readonly p50: readonly number[];
  readonly p99: readonly number[];
}

export interface Result extends Rounds {
  readonly name: string;
  readonly requests: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly writtenBytes: number;
}

setFlagsFromString('--expose-gc');
// So much collecting would have the engine forget code that only one of the contenders runs.
setFlagsFromString('--no-flush-bytecode');
const collector: unknown = runInNewContext('gc');
/**
 * Before each round, not before each turn: the engine shrinks its young generation with every full
 * collection, and anyone who comes next pays for its growth, which doubles the time of an operation of one
 * request and leaves one of a thousand events as it is.
 */
const collectGarbage = (): void => {
  if (typeof collector === 'function') collector();
};

/**
 * Runs all contenders by turns: one round to weigh what is sent, one to warm up, then the rounds that count.
 */
export const compare = async (contenders: readonly Contender[], plan: Plan): Promise<readonly Result[]> => {
  const weighed = await weighedRound(contenders, plan);
  await timedRound(contenders, plan, 0);
  const rounds: Awaited<ReturnType<typeof timedRound>>[] = [];
  for (let round = 0; round < plan.rounds; round += 1) rounds.push(await timedRound(contenders, plan, round));
  return contenders.map(({ name }, at) => {
    const own = rounds.map((round) => round[at] ?? []);
    return {
      name,
      ...weightsOf(weighed[at]),
      perSecond: own.map((turns) => sum(turns, 'count') / (sum(turns, 'wall') / 1e3)),
      cpu: own.map((turns) => sum(turns, 'cpu') / sum(turns, 'count')),
      p50: own.map((turns) =>
        quantile(
          turns.flatMap(({ latencies }) => latencies),
          0.5,
        ),
      ),
      p99: own.map((turns) =>
        quantile(
          turns.flatMap(({ latencies }) => latencies),
          0.99,
        ),
      ),
    };
  });
};

export const middle = (result: Result, figure: keyof Rounds): number => median(result[figure]);

/** How many times as much a result has of a figure as another, round by round. */
export const ratio = (result: Result, other: Result, figure: keyof Rounds): number =>
  pairedRatio(result[figure], other[figure]);

type Weights = Pick<Result, 'requests' | 'readUnits' | 'writeUnits' | 'writtenBytes'>;

const weightsOf = (weights: Weights | undefined): Weights =>
  weights ?? { requests: 0, readUnits: 0, writeUnits: 0, writtenBytes: 0 };

const weighedRound = async (
  contenders: readonly Contender[],
  { operations, concurrency }: Plan,
): Promise<readonly Weights[]> => {
  const all: Weights[] = [];
  for (const { meter, prepare, share = 1 } of contenders) {
    const ready = await prepare(Math.ceil(operations * share));
    Object.assign(meter, { requests: 0, readUnits: 0, writeUnits: 0, writtenBytes: 0, weighing: true });
    const before = meter.requests;
    await turnOf(ready, concurrency);
    meter.weighing = false;
    const each = (total: number) => total / ready.length;
    all.push({
      requests: each(meter.requests - before),
      readUnits: each(meter.readUnits),
      writeUnits: each(meter.writeUnits),
      writtenBytes: each(meter.writtenBytes),
    });
  }
  return all;
};

/**
 * One turn: how many operations, over which time and CPU (milliseconds, microseconds), and how long each
 * took.
 */
interface Turn {
  readonly count: number;
  readonly wall: number;
  readonly cpu: number;
  readonly latencies: readonly number[];
}

const timedRound = async (
  contenders: readonly Contender[],
  plan: Plan,
  round: number,
): Promise<readonly (readonly Turn[])[]> => {
  const { operations, concurrency, turns = 4 } = plan;
  const ready: (readonly (readonly Operation[])[])[] = [];
  for (const { prepare, share = 1 } of contenders)
    ready.push(slices(await prepare(Math.ceil(operations * share)), turns));
  const done: Turn[][] = contenders.map(() => []);
  collectGarbage();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const at of orderOf(contenders.length, turn + round)) {
      const next = ready[at]?.[turn];
      if (next !== undefined) done[at]?.push(await turnOf(next, concurrency));
    }
  }
  return done;
};

/**
 * Forwards and backwards by turns, from another one every second time: in each pair of turns everybody goes
 * as far from the beginning as from the end, and nobody always follows the same other.
 */
export const orderOf = (count: number, turn: number): readonly number[] => {
  const order = Array.from({ length: count }, (_, step) => (step + Math.floor(turn / 2)) % count);
  return turn % 2 === 0 ? order : order.reverse();
};

const turnOf = async (operations: readonly Operation[], concurrency: number): Promise<Turn> => {
  const latencies: number[] = [];
  const left = operations.values();
  const worker = async (): Promise<void> => {
    for (const operation of left) {
      const start = performance.now();
      await operation();
      latencies.push(performance.now() - start);
    }
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { count: operations.length, wall, cpu: user + system, latencies };
};

const sum = (turns: readonly Turn[], figure: 'count' | 'wall' | 'cpu'): number =>
  turns.reduce((total, turn) => total + turn[figure], 0);
