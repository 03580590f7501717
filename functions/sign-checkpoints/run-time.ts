import type { Context } from 'aws-lambda';

/** How a run spends the time of its invocation. */
export interface RunTime {
  /** Whether no further journal is to be begun. */
  readonly isLate: () => boolean;
  /** For a journal that is begun: whether it has had its time, and is to end at its next checkpoint. */
  readonly endsOf: () => () => boolean;
  /** Milliseconds after which a journal is given up in this run. */
  readonly leftForOne: () => number;
}

/** Kept for the log of logs, mails and witnesses. */
const RESERVE_MS = 120_000;
/** Kept for journals that are in hand when the run is late. */
const IN_HAND_MS = 60_000;
/** After which a journal with a long backlog ends at its next checkpoint. */
const BACKLOG_MS = 60_000;
/** After which something hangs. */
const ONE_MS = 300_000;

/** @param now milliseconds since 1970 */
export const runTime = (
  { getRemainingTimeInMillis: left }: Pick<Context, 'getRemainingTimeInMillis'>,
  now: () => number,
): RunTime => {
  const isLate = () => left() < RESERVE_MS + IN_HAND_MS;
  return {
    isLate,
    endsOf: () => {
      const until = now() + BACKLOG_MS;
      return () => now() >= until || isLate();
    },
    leftForOne: () => Math.max(0, Math.min(ONE_MS, left() - RESERVE_MS)),
  };
};
