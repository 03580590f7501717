import { setTimeout as delay } from 'node:timers/promises';

/** Feeds a source to a function, in the background. */
export interface Mapping {
  readonly start: () => void;
  /** How often the source has been looked at; to be compared later. */
  readonly passesSoFar: () => number;
  /** Whether the source was read to its end after the mark, and all that was read is handled. */
  readonly isReadSince: (passes: number) => boolean;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 2_000;

/**
 * Lets the batch that is being handled finish, if it does so soon; a function that hangs is killed after
 * that.
 */
export const finishSoon = (polling: Promise<void>): Promise<void> =>
  Promise.race([polling, delay(PATIENCE_MS, undefined, { ref: false })]);
