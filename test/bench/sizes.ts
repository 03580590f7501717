import type { Plan } from './harness/compare.ts';
import type { ListSizes } from './rows/lists.ts';

/** How much of everything is measured. */
export interface Sizes {
  readonly rounds: number;
  readonly append: readonly Plan[];
  readonly lengths: readonly number[];
  readonly loads: readonly Plan[];
  readonly streams: number;
  readonly roundTrips: readonly Plan[];
  readonly sealed: readonly Plan[];
  readonly thin: Plan;
  readonly encodedCommits: number;
  readonly journaled: number;
  readonly replayed: number;
  readonly verified: number;
  readonly trees: readonly number[];
  /** Fresh processes of each bundle. */
  readonly coldStarts: number;
  readonly lists: ListSizes;
  /** People of the roster that is imported. */
  readonly imported: number;
}

const rounds = 5;

/** The run that `docs/benchmarks.md` is written from. */
export const full: Sizes = {
  rounds,
  append: [
    { rounds, operations: 320, concurrency: 1 },
    { rounds, operations: 512, concurrency: 32 },
  ],
  lengths: [10, 100, 1000, 10_000],
  loads: [
    { rounds, operations: 400, concurrency: 1 },
    { rounds, operations: 800, concurrency: 32 },
  ],
  streams: 192,
  roundTrips: [
    { rounds, operations: 192, concurrency: 1 },
    { rounds, operations: 192, concurrency: 32, turns: 2 },
  ],
  sealed: [
    { rounds, operations: 240, concurrency: 1 },
    { rounds, operations: 384, concurrency: 32 },
  ],
  thin: { rounds, operations: 400, concurrency: 1 },
  encodedCommits: 60,
  journaled: 320,
  replayed: 100_000,
  verified: 20_000,
  trees: [100, 1000, 10_000, 100_000],
  coldStarts: 21,
  lists: { large: 6000, small: 600, schools: 59, rounds: 50 },
  imported: 6000,
};

/** A smoke run: everything once, nothing that can be judged. */
export const quick: Sizes = {
  rounds: 1,
  append: full.append.map((plan) => ({ ...plan, rounds: 1, operations: plan.concurrency * 4, turns: 2 })),
  lengths: [10, 100],
  loads: full.loads.map((plan) => ({ ...plan, rounds: 1, operations: 4 })),
  streams: 4,
  roundTrips: full.roundTrips.map((plan) => ({ ...plan, rounds: 1, turns: 1 })),
  sealed: full.sealed.map((plan) => ({ ...plan, rounds: 1, operations: 8, turns: 2 })),
  thin: { rounds: 1, operations: 8, concurrency: 1 },
  encodedCommits: 10,
  journaled: 40,
  replayed: 2000,
  verified: 500,
  trees: [100, 1000],
  coldStarts: 1,
  lists: { large: 60, small: 20, schools: 2, rounds: 2 },
  imported: 35,
};
