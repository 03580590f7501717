import { plusDays } from './day.ts';
import { plusMilliseconds } from './instant.ts';
import { londonDate, londonDayEnd, londonDayStart } from './london.ts';

/** The last day (London) or the last instant on which something is still in time. */
export type DueTime = { readonly dueOn: string } | { readonly dueAt: string };

/** One run of a deadline that is still open: nothing has settled it yet. */
export type Due = DueTime & {
  /**
   * Names the run, and is different for each of a deadline's in its stream: numbers, days and ids, never a name.
   * Two dates make two runs only where the date is part of it, such as `<number of the event that lent it>.<day>`.
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
export const pastFrom = (due: DueTime): string =>
  'dueOn' in due ? londonDayStart(plusDays(due.dueOn, 1)) : plusMilliseconds(due.dueAt, 1);

export const isPast = (due: DueTime, now: string): boolean => ('dueOn' in due ? londonDate(now) > due.dueOn : now > due.dueAt);

/** What a `...FellDue` command is about, as things stand now: null where it is settled, recorded or not past. */
export const fallenDue = (dues: readonly Due[], cycle: string, now: string): Due | null =>
  dues.find((due) => due.cycle === cycle && !due.hasFallenDue && isPast(due, now)) ?? null;
