import { type Audience, audiences } from '../../events/catalogue/words.ts';
import { type HeldRole, isOver } from './held-roles.ts';

/** Which agreement goes with a role; a parent who helps in an official capacity signs as volunteers do (AGR-14). */
const byRole: Readonly<Record<string, Audience>> = {
  staff: 'staff',
  contractor: 'contractor',
  agency: 'agency',
  governor: 'governor',
  volunteer: 'volunteer',
  'pta-member': 'volunteer',
  visitor: 'visitor',
  parent: 'parent',
};

/** Key stages by year group (AGR-09, AGR-10); what reception signs is in neither policy, so it signs nothing. */
const byYearGroup: Readonly<Record<string, Audience>> = {
  Y1: 'pupil-ks1',
  Y2: 'pupil-ks1',
  Y3: 'pupil-ks2',
  Y4: 'pupil-ks2',
  Y5: 'pupil-ks2',
  Y6: 'pupil-ks2',
};

/** Whose agreement a person may sign on a day: what has not begun yet counts, so that people can sign beforehand. */
export const audiencesOn = (
  person: { readonly roles: readonly HeldRole[]; readonly yearGroup: string | null },
  day: string,
): readonly Audience[] => {
  const held = person.roles.filter((one) => !isOver(one, day)).map(({ role }) => role);
  const ofPupil = held.includes('pupil') ? byYearGroup[person.yearGroup ?? ''] : undefined;
  const found = new Set([...held.map((role) => byRole[role]), ofPupil]);
  return audiences.filter((audience) => found.has(audience));
};
