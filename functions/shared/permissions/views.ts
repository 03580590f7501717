import type { Permission } from './permission.ts';
import { GOVERNORS, IT, OFFICE, OVERSIGHT, SAFEGUARDING, STAFF } from './role-groups.ts';

/** Who may see which list. */
export const viewsPermissions: readonly Permission[] = [
  { stream: 'views', actions: ['outstanding-agreements'], roles: [...OFFICE, ...SAFEGUARDING, ...IT] },
  { stream: 'views', actions: ['outstanding-agreements'], roles: OVERSIGHT, withholdsPersonal: true },
  { stream: 'views', actions: ['devices-on-loan'], roles: [...OFFICE, ...IT] },
  { stream: 'views', actions: ['devices-on-loan'], roles: OVERSIGHT, withholdsPersonal: true },
  { stream: 'views', actions: ['incident-log'], roles: SAFEGUARDING },
  { stream: 'views', actions: ['access-register'], roles: [...OFFICE, ...IT] },
  { stream: 'views', actions: ['access-register'], roles: OVERSIGHT, withholdsPersonal: true },
  { stream: 'views', actions: ['role-holders'], roles: [...STAFF, ...GOVERNORS] },
  { stream: 'views', actions: ['role-holders'], roles: OVERSIGHT, withholdsPersonal: true },
];
