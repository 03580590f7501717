import { counted } from './counted.ts';

const HOUR_SECONDS = 3600;

/** How long something takes: `1 second`, `40 seconds`, `60 minutes`, `3 hours`. */
export const durationInWords = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 120) return counted(seconds, 'second');
  return seconds < 2 * HOUR_SECONDS
    ? `${Math.round(seconds / 60)} minutes`
    : `${Math.round(seconds / HOUR_SECONDS)} hours`;
};
