import { permissionsOf } from '../../kernel/permission.ts';
import { GOVERNORS, OFFICE, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import type { OversightCommand } from './commands.ts';

/** Who may do what to `oversight`. That nobody gives or looks at their own matter is the decider's. */
export const oversightPermissions = permissionsOf<OversightCommand>([
  { actions: ['PlanOversight'], roles: [...SAFEGUARDING, ...GOVERNORS, 'system.school-year-plans'] },
  { actions: ['IssueReport', 'ProvideLogs', 'WithdrawLogs'], roles: SAFEGUARDING },
  { actions: ['RecordMeeting'], roles: [...GOVERNORS, ...OFFICE, ...SAFEGUARDING] },
  {
    actions: ['ReviewImplementation'],
    roles: [...SAFEGUARDING, 'slt', 'chair-of-governors', 'safeguarding-governor'],
  },
  { actions: ['ReviewLogs'], roles: GOVERNORS },
  { actions: ['CorrectOversight'], roles: [...OFFICE, ...SAFEGUARDING] },
  { actions: ['RecordOversightFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: [...GOVERNORS, ...OFFICE, ...SAFEGUARDING, 'slt'] },
  // Who is given the report needs no words of meetings.
  { actions: ['read'], roles: ['computing-lead', ...OVERSIGHT], withholdsPersonal: true },
]);
