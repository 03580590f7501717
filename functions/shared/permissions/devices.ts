import type { Permission } from './permission.ts';
import { ADMIN, IT, OFFICE, STAFF } from './role-groups.ts';

/** Who may do what to `devices`. */
export const devicesPermissions: readonly Permission[] = [
  { stream: 'devices', actions: ['RegisterDevice', 'InstallSafeguards', 'CorrectDevice'], roles: [...OFFICE, ...IT, ...ADMIN] },
  { stream: 'devices', actions: ['LendDevice', 'ReturnDevice', 'AllocateDevice', 'ReturnWorkDevice'], roles: [...OFFICE, ...IT] },
  { stream: 'devices', actions: ['SignCompliance'], roles: STAFF, relation: 'names-self' },
  { stream: 'devices', actions: ['SignCompliance', 'read'], roles: [...OFFICE, ...IT] },
  { stream: 'devices', actions: ['read'], roles: ['trust-admin', 'auditor'], withholdsPersonal: true },
];
