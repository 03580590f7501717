const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long before `at` an instant was, in the unit that fits: `40 s`, `12 min`, `5 h`, `3 days`; null for
 * none.
 */
export const ageText = (at: string, instant: string | null | undefined): string | null => {
  if (instant === null || instant === undefined) return null;
  const seconds = Math.max(0, Math.floor((Date.parse(at) - Date.parse(instant)) / 1000));
  if (seconds < 2 * MINUTE) return `${seconds} s`;
  if (seconds < 2 * HOUR) return `${Math.floor(seconds / MINUTE)} min`;
  return seconds < 2 * DAY ? `${Math.floor(seconds / HOUR)} h` : `${Math.floor(seconds / DAY)} days`;
};
