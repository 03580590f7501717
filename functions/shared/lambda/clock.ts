/** The time as a port: nothing in `functions` reads the clock elsewhere but to stamp a log line. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** UTC with milliseconds, the form of every recorded time. */
export const instantOf = (date: Date): string => date.toISOString();

// en-CA writes dates as YYYY-MM-DD.
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar date in the schools' time zone, `YYYY-MM-DD`. */
export const londonDate = (date: Date): string => london.format(date);

const HOUR_MS = 60 * 60_000;

/** The first instant of a day in the schools' time zone; the clocks change at 01:00 UTC, never at midnight. */
export const londonDayStart = (day: string): string => {
  const midnight = new Date(`${day}T00:00:00.000Z`);
  const summer = new Date(midnight.getTime() - HOUR_MS);
  return instantOf(londonDate(summer) === day ? summer : midnight);
};

/** The last instant of a day in the schools' time zone. */
export const londonDayEnd = (day: string): string => {
  const next = instantOf(new Date(Date.parse(`${day}T00:00:00.000Z`) + 24 * HOUR_MS)).slice(0, 10);
  return instantOf(new Date(Date.parse(londonDayStart(next)) - 1));
};
