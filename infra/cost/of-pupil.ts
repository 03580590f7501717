import type { Measured, Units } from './measured.ts';
import { perPupilAndYear } from './usage.ts';

/** A unit that is one number, whichever function uses it. */
export type Plain = Exclude<keyof Units, 'invocations' | 'cpuMs' | 'of'>;

/** What all that is done for one pupil in a year uses of a unit. */
export const ofPupilAndYear = ({ kinds }: Measured, unit: Plain): number =>
  Object.entries(perPupilAndYear).reduce(
    (sum, [kind, { value }]) => sum + value * (kinds[kind]?.[unit] ?? 0),
    0,
  );
