import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, HEAD, IT, STAFF } from '../../kernel/role-groups.ts';
import type { DataBreachCommand } from './commands.ts';

const DECIDES = [...HEAD, 'dpo'] as const;

/** Who may do what to `data-breaches`. */
export const dataBreachesPermissions = permissionsOf<DataBreachCommand>([
  { actions: ['ReportEmailSentInError'], roles: [...STAFF, 'dpo'] },
  { actions: ['ReportDataBreach'], roles: [...ANYONE, 'dpo'] },
  { actions: ['RecordNotified'], roles: [...DECIDES, ...IT] },
  {
    actions: [
      'AssessDataBreach',
      'ReportToAuthority',
      'DecideNotToReport',
      'InformDataSubjects',
      'CloseDataBreach',
      'CorrectDataBreach',
    ],
    roles: DECIDES,
  },
  { actions: ['RecordReportFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: [...DECIDES, ...IT] },
  { actions: ['read'], roles: ['auditor', 'trust-admin'], withholdsPersonal: true },
  // Nobody weighs or closes what they caused themselves (EML-05).
  {
    name: 'own-matter',
    effect: 'forbid',
    actions: [
      'AssessDataBreach',
      'ReportToAuthority',
      'DecideNotToReport',
      'CloseDataBreach',
      'CorrectDataBreach',
    ],
    roles: DECIDES,
    relation: 'subject-is-me',
  },
]);
