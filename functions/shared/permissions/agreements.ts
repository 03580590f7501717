import type { Permission } from './permission.ts';
import { ANYONE, IT, OFFICE, SAFEGUARDING } from './role-groups.ts';

/** Who may do what to `agreements`. */
export const agreementsPermissions: readonly Permission[] = [
  { stream: 'agreements', actions: ['SignAgreement', 'WithdrawAgreement'], roles: ANYONE, relation: 'self' },
  { stream: 'agreements', actions: ['RequestAgreement'], roles: [...OFFICE, ...SAFEGUARDING, ...IT] },
  { stream: 'agreements', actions: ['SignAgreement', 'WithdrawAgreement', 'CorrectAgreement'], roles: OFFICE },
  { stream: 'agreements', actions: ['read'], roles: [...OFFICE, ...SAFEGUARDING] },
  { stream: 'agreements', actions: ['read'], roles: ANYONE, relation: 'self' },
  { stream: 'agreements', actions: ['read'], roles: ['parent'], relation: 'own-child' },
  { stream: 'agreements', actions: ['read'], roles: [...IT, 'trust-admin', 'auditor'], withholdsPersonal: true },
];
