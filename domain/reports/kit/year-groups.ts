import { yearGroups } from '../../../events/catalogue/words.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import { schoolYears } from '../../kernel/school-years.ts';
import type { PersonState } from '../../streams/people/stream.ts';
import type { SchoolState } from '../../streams/schools/stream.ts';
import type { Group } from './crossed.ts';
import type { Records } from './records.ts';

/** In which year group somebody was on a day; null: they were no pupil, or it is not on record. */
export const yearGroupOn = (people: Records<PersonState>, person: string, day: string): string | null => {
  const state = people.of(person)?.state;
  if (state === undefined || state.status === 'unregistered') return null;
  return schoolYears(state.years).find((year) => isHeldOn(year, day))?.yearGroup ?? null;
};

/** The group of those of whom no year group is known. */
export const NO_YEAR: Group = { id: 'none', label: 'No year group' };

const labelOf = (yearGroup: string): string => {
  if (yearGroup === 'N') return 'Nursery';
  return yearGroup === 'R' ? 'Reception' : `Year ${yearGroup.slice(1)}`;
};

export const groupOfYear = (yearGroup: string): Group => ({
  id: yearGroup.toLowerCase(),
  label: labelOf(yearGroup),
});

/**
 * The year groups that a school teaches, those that are found besides, and none: whoever stands alone in a
 * table would be named by it.
 */
export const groupsOfYears = (schools: Records<SchoolState>, found: readonly string[]): readonly Group[] => {
  const taught = schools
    .all()
    .flatMap(({ state }) => (state.status === 'registered' ? state.details.yearGroups : []));
  const known = new Set([...taught.map((one) => groupOfYear(one).id), ...found]);
  return [...yearGroups.map(groupOfYear).filter(({ id }) => known.has(id)), NO_YEAR];
};
