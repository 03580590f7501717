import type { Permission } from './permission.ts';
import { ADMIN, COMMUNITY, GOVERNORS, HEAD, OVERSIGHT, STAFF } from './role-groups.ts';

/** Who may do what to `policies`. */
export const policiesPermissions: readonly Permission[] = [
  { stream: 'policies', actions: ['AdoptPolicy', 'CorrectPolicy'], roles: [...HEAD, ...ADMIN] },
  { stream: 'policies', actions: ['read'], roles: [...STAFF, ...GOVERNORS, ...COMMUNITY, ...OVERSIGHT] },
];
