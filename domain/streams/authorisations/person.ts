import { isOver } from '../../kernel/held-roles.ts';
import type { PersonView } from '../../kernel/person.ts';

/** A trainee, or a student on placement (NET-07). */
export const isTraineeRole = (role: string): boolean => role === 'trainee';

/** Whether somebody is a trainee on a day, or will be. */
export const isTraineeFrom = (person: Pick<PersonView, 'roles'> | undefined, day: string): boolean =>
  person?.roles.some((held) => isTraineeRole(held.role) && !isOver(held, day)) === true;
