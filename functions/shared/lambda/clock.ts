import { londonDate as londonDateOf } from '../../../domain/kernel/london.ts';

/** The time as a port: nothing in `functions` reads the clock elsewhere but to stamp a log line. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** UTC with milliseconds, the form of every recorded time. */
export const instantOf = (date: Date): string => date.toISOString();

/** The calendar date in the schools' time zone, `YYYY-MM-DD`. */
export const londonDate = (date: Date): string => londonDateOf(instantOf(date));
