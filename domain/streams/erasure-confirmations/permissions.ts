import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, HEAD } from '../../kernel/role-groups.ts';
import type { ErasureConfirmationCommand } from './commands.ts';

/** Those who answer for what was passed on, and the data protection officer. */
const ANSWER_FOR_IT = [...HEAD, 'dpo', 'executive', ...ADMIN] as const;

/** Who may do what to `erasure-confirmations`. A service confirms for itself; it is the only thing that one may send. */
export const erasureConfirmationsPermissions = permissionsOf<ErasureConfirmationCommand>([
  { actions: ['AnnounceErasure'], roles: ['system.webhooks'] },
  { actions: ['ConfirmErasure'], roles: [...ANSWER_FOR_IT, 'system.client'] },
  { actions: ['CorrectErasureConfirmation'], roles: ANSWER_FOR_IT },
  { actions: ['RecordErasureConfirmationFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: ANSWER_FOR_IT },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
