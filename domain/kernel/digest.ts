import { plusDays, weekdayOf } from './day.ts';
import { londonDate, londonInstant } from './london.ts';

/** When people are reminded, on the clocks of London: by the digest on Mondays, or by itself on a day. */
export const REMINDER_TIME = '07:00';

const mondayOf = (day: string): string => plusDays(day, 1 - weekdayOf(day));
const digestOfWeek = (day: string): string => londonInstant(mondayOf(day), REMINDER_TIME);

/** The newest digest at an instant: the one to send now if it was not sent yet. */
export const digestAt = (instant: string): string => {
  const day = londonDate(instant);
  const ofWeek = digestOfWeek(day);
  return ofWeek <= instant ? ofWeek : digestOfWeek(plusDays(day, -7));
};

/** The first digest after an instant. */
export const nextDigest = (instant: string): string => {
  const newest = londonDate(digestAt(instant));
  return digestOfWeek(plusDays(newest, 7));
};
