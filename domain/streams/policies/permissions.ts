import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, COMMUNITY, GOVERNORS, HEAD, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import type { PolicyCommand } from './commands.ts';

/** Who may do what to `policies`. */
export const policiesPermissions = permissionsOf<PolicyCommand>([
  { actions: ['AdoptPolicy', 'TakeOverPolicy', 'CorrectPolicy'], roles: [...HEAD, ...ADMIN] },
  { actions: ['read'], roles: [...STAFF, ...GOVERNORS, ...COMMUNITY, ...OVERSIGHT] },
]);
