// A day is a text, `YYYY-MM-DD`, of the years 0000 to 9999, so that text order is time order.
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** Days since 1 March of the year 0 (Howard Hinnant, "chrono-compatible low-level date algorithms"): a leap day ends such a year. */
const dayNumber = (day: string): number => {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
};

const textOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const CENTURIES_4 = 146_097;

/** The other way: the day of a number. */
const dayOf = (number: number): string => {
  const era = Math.floor(number / CENTURIES_4);
  const inEra = number - era * CENTURIES_4;
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / (CENTURIES_4 - 1));
  const year = Math.floor((inEra - leapDays) / 365);
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * month + 2) / 5) + 1;
  return textOf(400 * era + year + (month > 9 ? 1 : 0), ((month + 2) % 12) + 1, day);
};

const [firstNumber, lastNumber] = [dayNumber(FIRST_DAY), dayNumber(LAST_DAY)];

/** A later (or, negative, earlier) day; never beyond the years 0000 to 9999. */
export const plusDays = (day: string, days: number): string => dayOf(Math.min(lastNumber, Math.max(firstNumber, dayNumber(day) + days)));

/** Days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => ((((dayNumber(day) + 2) % 7) + 7) % 7) + 1;

/** The same day of a later (or, negative, earlier) month; its last day where that month is shorter. Never beyond the years 0000 to 9999. */
export const plusMonths = (day: string, months: number): string => {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), count - 12 * Math.floor(count / 12) + 1];
  if (year < 0) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  const first = textOf(year, month, 1);
  const lastOfMonth = month === 12 ? 31 : daysBetween(first, textOf(year, month + 1, 1));
  return textOf(year, month, Math.min(Number(day.slice(8, 10)), lastOfMonth));
};
