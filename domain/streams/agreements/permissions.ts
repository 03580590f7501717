import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, IT, OFFICE, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { AgreementCommand } from './commands.ts';

/** Who may do what to `agreements`. */
export const agreementsPermissions = permissionsOf<AgreementCommand>([
  { actions: ['SignAgreement', 'WithdrawAgreement'], roles: ANYONE, relation: 'self' },
  { actions: ['RequestAgreement'], roles: [...OFFICE, ...SAFEGUARDING, ...IT] },
  {
    actions: [
      'SignAgreement',
      'ImportSignature',
      'TakeOverSignature',
      'WithdrawAgreement',
      'CorrectAgreement',
    ],
    roles: OFFICE,
  },
  // Who has the secret that was mailed; nobody else signs by a link, whatever role they hold.
  { actions: ['SignByLink'], roles: ['system.link'] },
  { actions: ['OpenAgreement'], roles: ['system.coming'] },
  { actions: ['RecordRenewalFellDue', 'RecordSignatureFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: [...OFFICE, ...SAFEGUARDING] },
  { actions: ['read'], roles: ANYONE, relation: 'self' },
  { actions: ['read'], roles: ['parent'], relation: 'own-child' },
  // Who works with a class sees its pupils' agreements.
  { actions: ['read'], roles: STAFF, relation: 'own-class' },
  { actions: ['read'], roles: [...IT, 'trust-admin', 'auditor'], withholdsPersonal: true },
]);
