import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, HEAD, IT, OFFICE, STAFF } from '../../kernel/role-groups.ts';
import type { AccessCommand } from './commands.ts';

/** Who may do what to `access`. */
export const accessPermissions = permissionsOf<AccessCommand>([
  { actions: ['RequestWifi'], roles: STAFF },
  { actions: ['RequestWifi'], roles: ANYONE, relation: 'self' },
  { actions: ['AuthoriseWifi', 'RefuseWifi'], roles: STAFF },
  { actions: ['EndWifiAccess'], roles: [...OFFICE, ...IT] },
  {
    actions: [
      'IssueAccount',
      'TakeOverAccount',
      'CloseAccount',
      'GrantAccess',
      'TakeOverAccess',
      'ChangeAccess',
      'RevokeAccess',
      'CorrectAccess',
    ],
    roles: [...IT, ...OFFICE],
  },
  { actions: ['RecordPasswordChange'], roles: ANYONE, relation: 'self' },
  { actions: ['RecordPasswordChange'], roles: IT },
  { actions: ['ExpirePassword'], roles: [...IT, ...HEAD, 'system.password-disclosure'] },
  { actions: ['RecordPasswordFellDue'], roles: ['system.deadlines'] },
  { actions: ['ProvideMailbox', 'CloseMailbox'], roles: [...IT, ...OFFICE] },
  { actions: ['GrantInternetAccess', 'EndInternetAccess'], roles: [...IT, ...OFFICE] },
  { actions: ['ReviewInternetAccess'], roles: ['system.pupil-internet'] },
  { actions: ['EndWithCapacity'], roles: ['system.leaving', 'system.deadlines'] },
  { actions: ['ReviewAgreement'], roles: ['system.access-agreement'] },
  { actions: ['read'], roles: [...OFFICE, ...IT] },
  { actions: ['read'], roles: ANYONE, relation: 'self' },
  { actions: ['read'], roles: ['trust-admin', 'auditor'], withholdsPersonal: true },
]);
