import type { Clock } from './clock.ts';

/** Chance and waiting, injected so that tests need neither. */
export interface Patience {
  /** Waits some milliseconds between two tries. */
  readonly wait: (ms: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  readonly clock: Clock;
}

const BASE_MS = 10;
const LONGEST_MS = 200;

/**
 * Waits before the next try, with full jitter. @param tried how many tries there have been
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export const beforeNextTry = (
  { wait, random }: Pick<Patience, 'wait' | 'random'>,
  tried: number,
): Promise<void> => wait(random() * Math.min(LONGEST_MS, BASE_MS * 2 ** tried));
