import { staffRoles } from '../../events/catalogue/words.ts';
import { isOver } from './held-roles.ts';
import type { PersonView } from './person.ts';

const ofStaff: readonly string[] = staffRoles;

/** Whether a role is one of those that only people who work at the school hold. */
export const isStaffRole = (role: string): boolean => ofStaff.includes(role);

/** Whether somebody works at the school on a day, or will. */
export const worksFrom = (person: Pick<PersonView, 'roles'> | undefined, day: string): boolean =>
  person?.roles.some((held) => isStaffRole(held.role) && !isOver(held, day)) === true;
