import { plusDays, weekdayOf } from './day.ts';

interface Changes {
  /** The clocks change on the first Sunday from these days on. */
  readonly march: string;
  readonly october: string;
  /** Hour of both changes, UTC. */
  readonly hour: string;
}

/** Summer time by law: Summer Time Act 1972 and its Orders, that of 2002 being in force (decision 16). */
const changesIn = (year: string): Changes => {
  if (year >= '1996') return { march: '25', october: '25', hour: '01' };
  if (year >= '1990') return { march: '25', october: '22', hour: '01' };
  if (year >= '1981') return { march: '25', october: '23', hour: '01' };
  return { march: '16', october: '23', hour: '02' };
};

const isSummerTime = (instant: string): boolean => {
  const year = instant.slice(0, 4);
  const { march, october, hour } = changesIn(year);
  const change = (from: string) => `${plusDays(from, 7 - weekdayOf(from))}T${hour}:00:00.000Z`;
  return instant >= change(`${year}-03-${march}`) && instant < change(`${year}-10-${october}`);
};

/** The day in London of an instant (UTC with milliseconds); exact from 1972 on. */
export const londonDate = (instant: string): string => {
  const day = instant.slice(0, 10);
  return instant.slice(11, 13) === '23' && isSummerTime(instant) ? plusDays(day, 1) : day;
};

/**
 * The day and the time, `HH:MM`, that clocks in London show at an instant (UTC with milliseconds); exact from
 * 1972 on.
 */
export const londonTime = (instant: string): { readonly day: string; readonly time: string } => {
  const hour = Number(instant.slice(11, 13)) + (isSummerTime(instant) ? 1 : 0);
  return { day: londonDate(instant), time: `${String(hour % 24).padStart(2, '0')}${instant.slice(13, 16)}` };
};

const hourEarlier = (day: string, time: string): string => {
  const hour = Number(time.slice(0, 2)) - 1;
  const on = hour < 0 ? plusDays(day, -1) : day;
  return `${on}T${String((hour + 24) % 24).padStart(2, '0')}${time.slice(2)}:00.000Z`;
};

/**
 * The instant at which clocks in London show a time, `HH:MM`. Of a time that comes twice it is the first;
 * one that is skipped comes as long after the change as it was meant to be.
 */
export const londonInstant = (day: string, time: string): string => {
  const inSummer = hourEarlier(day, time);
  return isSummerTime(inSummer) ? inSummer : `${day}T${time}:00.000Z`;
};

/** The first instant of a day in London; the clocks never change at midnight. */
export const londonDayStart = (day: string): string => londonInstant(day, '00:00');

/** The last instant of a day in London, to the millisecond. */
export const londonDayEnd = (day: string): string => {
  const lastHour = isSummerTime(`${day}T23:00:00.000Z`) ? '22' : '23';
  return `${day}T${lastHour}:59:59.999Z`;
};
