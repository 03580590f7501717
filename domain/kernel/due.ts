import { plusDays } from './day.ts';
import { plusMilliseconds } from './instant.ts';
import { londonDayEnd, londonDayStart } from './london.ts';

/** The last day (London) or the last instant on which something is still in time. */
export type DueTime = { readonly dueOn: string } | { readonly dueAt: string };

/** One run of a deadline that is still open: nothing has settled it yet. */
export type Due = DueTime & {
  /**
   * Names the run, each of a deadline's runs in its stream differently, by numbers, days and ids.
   * Another date is another run only where the date is part of it: `<number of the event>.<day>`.
   */
  readonly cycle: string;
  /** Person whom it concerns, or null. */
  readonly about: string | null;
  /** Whether its `...FellDue` event is part of the state already. */
  readonly hasFallenDue: boolean;
};

/** The last instant that is in time. */
export const lastInstantOf = (due: DueTime): string => ('dueOn' in due ? londonDayEnd(due.dueOn) : due.dueAt);

/** The first instant that is too late. */
export const pastFrom = (due: DueTime): string => {
  if ('dueAt' in due) return plusMilliseconds(due.dueAt, 1);
  return londonDayStart(plusDays(due.dueOn, 1));
};

/** Whether it is too late at an instant: on the London day after the last, or after the last instant. */
export const isPast = (due: DueTime, now: string): boolean => now >= pastFrom(due);

/** What a `...FellDue` command is about, as things stand; null where it is settled, recorded or not past. */
export const fallenDue = (dues: readonly Due[], cycle: string, now: string): Due | null => {
  const fallen = dues.filter((due) => !due.hasFallenDue && isPast(due, now));
  return fallen.find((due) => due.cycle === cycle) ?? null;
};
