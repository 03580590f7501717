const HOUR_MS = 3_600_000;

/** How long ago, from one instant to another: `40 seconds`, `12 minutes`, `3 hours`. */
export const between = (from: string, to: string): string => {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  if (seconds < 120) return `${seconds} seconds`;
  return seconds * 1000 < 2 * HOUR_MS
    ? `${Math.round(seconds / 60)} minutes`
    : `${Math.round((seconds * 1000) / HOUR_MS)} hours`;
};
