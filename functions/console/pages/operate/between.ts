import { durationInWords } from '../../html/duration.ts';

/** How long it is from one instant to another, in words. */
export const between = (from: string, to: string): string =>
  durationInWords(Date.parse(to) - Date.parse(from));
