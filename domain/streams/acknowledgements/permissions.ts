import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, GOVERNORS, OFFICE, OVERSIGHT, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { AcknowledgementCommand } from './commands.ts';

/** Who may do what to `acknowledgements`. */
export const acknowledgementsPermissions = permissionsOf<AcknowledgementCommand>([
  {
    actions: ['AcknowledgePolicy', 'AcknowledgeDocument'],
    roles: [...STAFF, ...GOVERNORS, 'volunteer'],
    relation: 'self',
  },
  {
    actions: ['AcknowledgePolicy', 'AcknowledgeDocument', 'IssuePrivacyNotice', 'CorrectAcknowledgement'],
    roles: OFFICE,
  },
  { actions: ['MakeVisitorAware'], roles: STAFF },
  // Who has the secret that was mailed; nobody else says so of themselves.
  { actions: ['BecomeAwareByLink'], roles: ['system.link'] },
  { actions: ['ExpectAcknowledgements'], roles: ['system.coming'] },
  { actions: ['IssuePrivacyNotice'], roles: ['system.privacy-notice'] },
  { actions: ['RecordAcknowledgementFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: [...OFFICE, ...SAFEGUARDING] },
  { actions: ['read'], roles: ANYONE, relation: 'self' },
  { actions: ['read'], roles: OVERSIGHT, withholdsPersonal: true },
]);
