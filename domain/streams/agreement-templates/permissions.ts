import { permissionsOf } from '../../../functions/shared/access/permissions-of.ts';
import { ADMIN, ANYONE, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';

/** Who may do what to `agreement-templates`. */
export const agreementTemplatesPermissions = permissionsOf('agreement-templates', [
  { actions: ['PublishTemplate', 'WithdrawTemplate', 'CorrectTemplate'], roles: [...OFFICE, ...ADMIN] },
  { actions: ['read'], roles: [...ANYONE, ...OVERSIGHT] },
]);
