import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, HEAD, OVERSIGHT } from '../../kernel/role-groups.ts';
import type { MoveCommand } from './commands.ts';

/** Who may do what to `moves`: those who answer for the trust; the decider asks for a second one of them. */
export const movesPermissions = permissionsOf<MoveCommand>([
  { actions: ['ProposeLeaving', 'ConfirmLeaving', 'StopLeaving'], roles: [...ADMIN, 'executive'] },
  { actions: ['read'], roles: [...HEAD, ...OVERSIGHT] },
]);
