import type { Kind } from './school.ts';

/** A class, by its slug. */
export interface SchoolClass {
  readonly className: string;
  readonly yearGroup: string;
  /** Of who is in reception; the eldest of year 6 are six years older. */
  readonly bornFrom: string;
}

const trees = ['willow', 'hazel', 'rowan', 'maple', 'juniper', 'larch', 'cedar'];
const yearGroups: Readonly<Record<Kind, readonly string[]>> = {
  infant: ['R', 'Y1', 'Y2'],
  primary: ['R', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6'],
};
/** Who began reception in September 2026 was born since this September. */
const RECEPTION_BORN = 2021;

/** One class a year group. */
export const classesOf = (kind: Kind): readonly SchoolClass[] =>
  yearGroups[kind].map((yearGroup, at) => ({
    yearGroup,
    className: `${yearGroup.toLowerCase()}-${trees[at]}`,
    bornFrom: `${RECEPTION_BORN - at}-09-01`,
  }));
