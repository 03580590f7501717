/** The time as a port: nothing in `functions` reads the clock elsewhere but to stamp a log line. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** UTC with milliseconds, the form of every recorded time. */
export const instantOf = (date: Date): string => date.toISOString();

// en-CA writes dates as YYYY-MM-DD.
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar date in the schools' time zone, `YYYY-MM-DD`. */
export const londonDate = (date: Date): string => london.format(date);
