import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, HEAD, OFFICE, STAFF } from '../../kernel/role-groups.ts';
import type { ExemptionCommand } from './commands.ts';

/** Who may do what to `exemptions`. Whose step it is, the chain of decisions says. */
export const exemptionsPermissions = permissionsOf<ExemptionCommand>([
  { actions: ['SubmitApplication'], roles: ANYONE, relation: 'self' },
  { actions: ['SubmitApplication'], roles: OFFICE },
  { actions: ['ConsiderApplication'], roles: [...HEAD, 'executive'] },
  { actions: ['GrantExemption', 'RefuseExemption', 'RevokeExemption'], roles: STAFF },
  { actions: ['CommunicateDecision', 'CorrectExemption'], roles: OFFICE },
  { actions: ['RecordExemptionExpired'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: [...OFFICE, 'executive'] },
  { actions: ['read'], roles: ANYONE, relation: 'self' },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
