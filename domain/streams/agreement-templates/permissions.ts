import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, ANYONE, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';
import type { AgreementTemplateCommand } from './commands.ts';

/** Who may do what to `agreement-templates`. */
export const agreementTemplatesPermissions = permissionsOf<AgreementTemplateCommand>([
  {
    actions: ['PublishTemplate', 'TakeOverTemplate', 'WithdrawTemplate', 'CorrectTemplate'],
    roles: [...OFFICE, 'computing-lead', ...ADMIN],
  },
  { actions: ['read'], roles: [...ANYONE, ...OVERSIGHT] },
]);
