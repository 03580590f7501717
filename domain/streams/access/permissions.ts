import { permissionsOf } from '../../../functions/shared/access/permissions-of.ts';
import { ANYONE, IT, OFFICE, STAFF } from '../../kernel/role-groups.ts';

/** Who may do what to `access`. */
export const accessPermissions = permissionsOf('access', [
  { actions: ['AuthoriseWifi', 'RefuseWifi'], roles: STAFF },
  { actions: ['EndWifiAccess'], roles: [...OFFICE, ...IT] },
  {
    actions: ['IssueAccount', 'CloseAccount', 'GrantAccess', 'RevokeAccess', 'CorrectAccess'],
    roles: [...IT, ...OFFICE],
  },
  { actions: ['read'], roles: [...OFFICE, ...IT] },
  { actions: ['read'], roles: ANYONE, relation: 'self' },
  { actions: ['read'], roles: ['trust-admin', 'auditor'], withholdsPersonal: true },
]);
