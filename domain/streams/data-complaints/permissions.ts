import { permissionsOf } from '../../kernel/permission.ts';
import { HEAD, OFFICE } from '../../kernel/role-groups.ts';
import type { DataComplaintCommand } from './commands.ts';

const DECIDES = [...HEAD, 'dpo'] as const;
const ANSWERS = ['AcknowledgeDataComplaint', 'AnswerDataComplaint', 'CorrectDataComplaint'] as const;

/** Who may do what to `data-complaints`. */
export const dataComplaintsPermissions = permissionsOf<DataComplaintCommand>([
  { actions: ['ReceiveDataComplaint'], roles: [...OFFICE, 'dpo'] },
  { actions: ANSWERS, roles: DECIDES },
  { actions: ['RecordDataComplaintFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: DECIDES },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
  // Nobody answers a complaint of their own, or about themself (DPR-05).
  {
    name: 'own-matter',
    effect: 'forbid',
    actions: ANSWERS,
    roles: DECIDES,
    relation: 'subject-is-me',
  },
]);
