import { permissionsOf } from './permissions-of.ts';
import { ADMIN, COMMUNITY, GOVERNORS, HEAD, OVERSIGHT, STAFF } from './role-groups.ts';

/** Who may do what to `policies`. */
export const policiesPermissions = permissionsOf('policies', [
  { actions: ['AdoptPolicy', 'CorrectPolicy'], roles: [...HEAD, ...ADMIN] },
  { actions: ['read'], roles: [...STAFF, ...GOVERNORS, ...COMMUNITY, ...OVERSIGHT] },
]);
