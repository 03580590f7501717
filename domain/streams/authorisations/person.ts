import { staffRoles } from '../../../events/catalogue/words.ts';
import { isOver } from '../../kernel/held-roles.ts';
import type { PersonView } from '../../kernel/person.ts';

type Known = Pick<PersonView, 'roles'> | undefined;

const ofStaff: readonly string[] = staffRoles;

export const isStaffRole = (role: string): boolean => ofStaff.includes(role);
/** A trainee, or a student on placement (NET-07). */
export const isTraineeRole = (role: string): boolean => role === 'trainee';

/** Whether somebody works at the school on a day, or will. */
export const worksFrom = (person: Known, day: string): boolean =>
  person?.roles.some((held) => isStaffRole(held.role) && !isOver(held, day)) === true;

/** Whether somebody is a trainee on a day, or will be. */
export const isTraineeFrom = (person: Known, day: string): boolean =>
  person?.roles.some((held) => isTraineeRole(held.role) && !isOver(held, day)) === true;
