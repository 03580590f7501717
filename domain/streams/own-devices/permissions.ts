import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, IT, OFFICE, STAFF } from '../../kernel/role-groups.ts';
import type { OwnDeviceCommand } from './commands.ts';

/** Who may do what to `own-devices`. Whose decision it is, the chains say. */
export const ownDevicesPermissions = permissionsOf<OwnDeviceCommand>([
  { actions: ['RegisterOwnDevice', 'RegisterRemovableMedia'], roles: ANYONE, relation: 'self' },
  { actions: ['RegisterOwnDevice', 'RegisterRemovableMedia'], roles: [...IT, ...OFFICE] },
  {
    actions: ['ApproveConnection', 'RefuseConnection', 'EndConnection', 'AssessSecurity'],
    roles: STAFF,
  },
  { actions: ['AuthoriseForSchoolData', 'RefuseAuthorisation', 'RevokeAuthorisation'], roles: STAFF },
  { actions: ['CorrectOwnDevice'], roles: [...IT, ...OFFICE] },
  { actions: ['EndWithCapacity'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: [...OFFICE, ...IT] },
  { actions: ['read'], roles: ANYONE, relation: 'subject-is-me' },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
