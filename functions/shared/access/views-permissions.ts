import { permissionsOf } from './permissions-of.ts';
import { GOVERNORS, IT, OFFICE, OVERSIGHT, SAFEGUARDING, STAFF } from '../../../domain/kernel/role-groups.ts';

/** Who may see which list. */
export const viewsPermissions = permissionsOf('views', [
  { actions: ['outstanding-agreements'], roles: [...OFFICE, ...SAFEGUARDING, ...IT] },
  { actions: ['outstanding-agreements'], roles: OVERSIGHT, withholdsPersonal: true },
  { actions: ['devices-on-loan'], roles: [...OFFICE, ...IT] },
  { actions: ['devices-on-loan'], roles: OVERSIGHT, withholdsPersonal: true },
  { actions: ['incident-log'], roles: SAFEGUARDING },
  { actions: ['access-register'], roles: [...OFFICE, ...IT] },
  { actions: ['access-register'], roles: OVERSIGHT, withholdsPersonal: true },
  { actions: ['role-holders'], roles: [...STAFF, ...GOVERNORS] },
  { actions: ['role-holders'], roles: OVERSIGHT, withholdsPersonal: true },
]);
