import { permissionsOf } from '../../kernel/permission.ts';
import { HEAD, OFFICE, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { DisclosureCommand } from './commands.ts';

const DECIDES = [...HEAD, 'dpo'] as const;
const REQUESTS = [
  'PauseSubjectRequest',
  'ResumeSubjectRequest',
  'ExtendSubjectRequest',
  'AnswerSubjectRequest',
] as const;

/** Who may do what to `disclosures`. */
export const disclosuresPermissions = permissionsOf<DisclosureCommand>([
  { actions: ['DiscloseData', 'DeclineDisclosure'], roles: [...SAFEGUARDING, 'dpo'] },
  { actions: ['RecordSecureEmail'], roles: [...STAFF, 'dpo'] },
  { actions: ['ReceiveSubjectRequest'], roles: [...OFFICE, 'dpo'] },
  { actions: [...REQUESTS, 'CorrectDisclosure'], roles: DECIDES },
  { actions: ['RecordSubjectRequestFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: DECIDES },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
  // Nobody answers for their own data (DPR-05).
  {
    name: 'own-matter',
    effect: 'forbid',
    actions: [...REQUESTS, 'CorrectDisclosure'],
    roles: DECIDES,
    relation: 'subject-is-me',
  },
]);
