import { permissionsOf } from '../../../functions/shared/access/permissions-of.ts';
import { ADMIN, COMMUNITY, GOVERNORS, HEAD, OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';

/** Who may do what to `policies`. */
export const policiesPermissions = permissionsOf('policies', [
  { actions: ['AdoptPolicy', 'CorrectPolicy'], roles: [...HEAD, ...ADMIN] },
  { actions: ['read'], roles: [...STAFF, ...GOVERNORS, ...COMMUNITY, ...OVERSIGHT] },
]);
