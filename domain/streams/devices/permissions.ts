import { permissionsOf } from '../../../functions/shared/access/permissions-of.ts';
import { ADMIN, IT, OFFICE, STAFF } from '../../kernel/role-groups.ts';

/** Who may do what to `devices`. */
export const devicesPermissions = permissionsOf('devices', [
  { actions: ['RegisterDevice', 'InstallSafeguards', 'CorrectDevice'], roles: [...OFFICE, ...IT, ...ADMIN] },
  { actions: ['LendDevice', 'ReturnDevice', 'AllocateDevice', 'ReturnWorkDevice'], roles: [...OFFICE, ...IT] },
  { actions: ['SignCompliance'], roles: STAFF, relation: 'names-self' },
  { actions: ['SignCompliance', 'read'], roles: [...OFFICE, ...IT] },
  { actions: ['read'], roles: ['trust-admin', 'auditor'], withholdsPersonal: true },
]);
