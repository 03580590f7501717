// A day is a text, `YYYY-MM-DD`, of the years 0000 to 9999, so that text order is time order.
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

const parts = (day: string): readonly [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const padded = (number: number, length: number): string => String(number).padStart(length, '0');
const textOf = (year: number, month: number, day: number): string => {
  const [inYear, inMonth] = [padded(month, 2), padded(day, 2)];
  return `${padded(year, 4)}-${inYear}-${inMonth}`;
};

/**
 * Days since 1 March of the year 0: a year that begins in March ends with its leap day.
 * Howard Hinnant, "chrono-compatible low-level date algorithms".
 */
const dayNumber = (text: string): number => {
  const [year, month, day] = parts(text);
  const since = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400);
  return 365 * since + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
};

const IN_400_YEARS = 146_097;

/** The other way: the day of a number. */
const dayOf = (number: number): string => {
  const era = Math.floor(number / IN_400_YEARS);
  const inEra = number - era * IN_400_YEARS;
  const skipped = Math.floor(inEra / 36_524) - Math.floor(inEra / (IN_400_YEARS - 1));
  const year = Math.floor((inEra - Math.floor(inEra / 1460) + skipped) / 365);
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * month + 2) / 5) + 1;
  return textOf(400 * era + year + (month > 9 ? 1 : 0), ((month + 2) % 12) + 1, day);
};

const [first, last] = [dayNumber(FIRST_DAY), dayNumber(LAST_DAY)];

/** A later (or, negative, earlier) day; never beyond the years 0000 to 9999. */
export const plusDays = (day: string, days: number): string => {
  const number = dayNumber(day) + days;
  return dayOf(Math.min(last, Math.max(first, number)));
};

/** Days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => ((((dayNumber(day) + 2) % 7) + 7) % 7) + 1;

/**
 * The same day of a later (or, negative, earlier) month; its last day where that month is shorter.
 * Never beyond the years 0000 to 9999.
 */
export const plusMonths = (text: string, months: number): string => {
  const [fromYear, fromMonth, day] = parts(text);
  const count = fromYear * 12 + fromMonth - 1 + months;
  const [year, month] = [Math.floor(count / 12), count - 12 * Math.floor(count / 12) + 1];
  if (year < 0) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  const length = month === 12 ? 31 : daysBetween(textOf(year, month, 1), textOf(year, month + 1, 1));
  return textOf(year, month, Math.min(day, length));
};
