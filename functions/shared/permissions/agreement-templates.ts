import type { Permission } from './permission.ts';
import { ADMIN, ANYONE, OFFICE, OVERSIGHT } from './role-groups.ts';

/** Who may do what to `agreement-templates`. */
export const agreementTemplatesPermissions: readonly Permission[] = [
  { stream: 'agreement-templates', actions: ['PublishTemplate', 'WithdrawTemplate', 'CorrectTemplate'], roles: [...OFFICE, ...ADMIN] },
  { stream: 'agreement-templates', actions: ['read'], roles: [...ANYONE, ...OVERSIGHT] },
];
