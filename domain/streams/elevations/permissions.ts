import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { ElevationCommand } from './commands.ts';

/**
 * Those who lead safeguarding, the school or the trust; whoever stands in for them by a loan lends nothing
 * on.
 */
const LENDERS = ['headteacher', 'dsl', 'trust-admin', 'executive'] as const;

/** Who may do what to `elevations`. */
export const elevationsPermissions = permissionsOf<ElevationCommand>([
  { actions: ['RequestElevation'], roles: STAFF, relation: 'self' },
  { actions: ['GrantElevation', 'RefuseElevation', 'ReviewElevation'], roles: LENDERS },
  {
    actions: ['GrantElevation', 'RefuseElevation', 'ReviewElevation'],
    roles: LENDERS,
    relation: 'self',
    effect: 'forbid',
  },
  { actions: ['EndElevation'], roles: [...LENDERS, 'deputy-dsl'] },
  { actions: ['EndElevation'], roles: STAFF, relation: 'self' },
  { actions: ['CorrectElevation'], roles: LENDERS },
  { actions: ['CorrectElevation'], roles: STAFF, relation: 'self' },
  { actions: ['read'], roles: [...SAFEGUARDING, ...ADMIN, 'executive'] },
  { actions: ['read'], roles: STAFF, relation: 'self' },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
