import { plusMilliseconds } from '../../../domain/kernel/instant.ts';
import type { Progress } from './progress.ts';

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** By so much of it a wait is longer at most, so that what failed together is not tried together. */
const JITTER = 0.2;
/** So many failures in a row are on record, and the contact is informed. */
export const FAILURES_TO_PAUSE = 5;
/** So often an event is tried that the target itself refuses; then it is put aside. */
export const TRIES_TO_PUT_ASIDE = 5;
/** So long a target that takes nothing is tried. */
export const TRIED_FOR_MS = 3 * 24 * 60 * MINUTE_MS;

/**
 * How long to wait after so many failures, from 1: a minute, two, four, eight, and then a quarter of an hour.
 * @param random in [0, 1)
 */
export const waitAfter = (failures: number, random: number): number => {
  const wait = Math.min(MINUTE_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  return Math.round(wait * (1 + JITTER * random));
};

/** Statuses by which a target says that it does not take this one message, whenever it is sent. */
const ofTheMessage: readonly (number | null)[] = [400, 413, 415, 422];
export const isOfTheMessage = (status: number | null): boolean => ofTheMessage.includes(status);

/**
 * What follows from one failure more.
 * @param waitMs how long the target asks to be left alone; null: it does not say
 */
export const failedOnce = (
  progress: Progress,
  now: string,
  { waitMs, random }: { readonly waitMs: number | null; readonly random: number },
): Progress => {
  const failures = progress.failures + 1;
  const wait = Math.max(waitAfter(failures, random), waitMs ?? 0);
  const failingSince = progress.failingSince ?? now;
  return {
    ...progress,
    failures,
    tries: progress.tries + 1,
    failingSince,
    nextAt: plusMilliseconds(now, wait),
  };
};

/** Until when a target that has failed since an instant is tried. */
export const triedUntil = (failingSince: string): string => plusMilliseconds(failingSince, TRIED_FOR_MS);

/** After a delivery that was taken. */
export const succeeded = (progress: Progress): Progress => ({
  ...progress,
  failures: 0,
  tries: 0,
  failingSince: null,
  nextAt: null,
});
