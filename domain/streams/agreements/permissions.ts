import { permissionsOf } from '../../../functions/shared/access/permissions-of.ts';
import { ANYONE, IT, OFFICE, SAFEGUARDING } from '../../kernel/role-groups.ts';

/** Who may do what to `agreements`. */
export const agreementsPermissions = permissionsOf('agreements', [
  { actions: ['SignAgreement', 'WithdrawAgreement'], roles: ANYONE, relation: 'self' },
  { actions: ['RequestAgreement'], roles: [...OFFICE, ...SAFEGUARDING, ...IT] },
  { actions: ['SignAgreement', 'WithdrawAgreement', 'CorrectAgreement'], roles: OFFICE },
  { actions: ['read'], roles: [...OFFICE, ...SAFEGUARDING] },
  { actions: ['read'], roles: ANYONE, relation: 'self' },
  { actions: ['read'], roles: ['parent'], relation: 'own-child' },
  { actions: ['read'], roles: [...IT, 'trust-admin', 'auditor'], withholdsPersonal: true },
]);
