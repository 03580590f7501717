import { permissionsOf } from '../../kernel/permission.ts';
import { HEAD, SAFEGUARDING } from '../../kernel/role-groups.ts';
import type { BreachCommand } from './commands.ts';

/** Who may do what to `breaches`. */
export const breachesPermissions = permissionsOf<BreachCommand>([
  { actions: ['RecordUnauthorisedAccess'], roles: [...SAFEGUARDING, 'it-support'] },
  { actions: ['RecordRefusedAccess'], roles: ['system.unauthorised-access'] },
  { actions: ['CorrectBreach'], roles: HEAD },
  { actions: ['read'], roles: [...HEAD, 'it-support'] },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
