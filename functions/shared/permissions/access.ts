import type { Permission } from './permission.ts';
import { ANYONE, IT, OFFICE, STAFF } from './role-groups.ts';

/** Who may do what to `access`. */
export const accessPermissions: readonly Permission[] = [
  { stream: 'access', actions: ['AuthoriseWifi', 'RefuseWifi'], roles: STAFF },
  { stream: 'access', actions: ['EndWifiAccess'], roles: [...OFFICE, ...IT] },
  {
    stream: 'access',
    actions: ['IssueAccount', 'CloseAccount', 'GrantAccess', 'RevokeAccess', 'CorrectAccess'],
    roles: [...IT, ...OFFICE],
  },
  { stream: 'access', actions: ['read'], roles: [...OFFICE, ...IT] },
  { stream: 'access', actions: ['read'], roles: ANYONE, relation: 'self' },
  { stream: 'access', actions: ['read'], roles: ['trust-admin', 'auditor'], withholdsPersonal: true },
];
