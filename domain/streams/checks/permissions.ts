import { permissionsOf } from '../../kernel/permission.ts';
import { HEAD, IT, OFFICE, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import type { CheckCommand } from './commands.ts';

/** Who may do what to `checks`. What is unsafe is read by those who see to it, and by nobody else. */
export const checksPermissions = permissionsOf<CheckCommand>([
  {
    actions: [
      'DeployFilteringSystem',
      'UpdateFilteringSystem',
      'AttestFilteringSystem',
      'RetireFilteringSystem',
      'CompleteSecurityCheck',
      'RaiseSecurityFinding',
      'ResolveSecurityFinding',
      'ReviewBlogComments',
    ],
    roles: [...IT, 'it-technician'],
  },
  {
    actions: ['ReviewFiltering', 'CallForFilteringReview'],
    roles: [...SAFEGUARDING, ...IT, 'filtering-lead', 'slt'],
  },
  // What a technology changes follows from its being allowed; what a way round shows, from its being found.
  {
    name: 'by-process',
    actions: ['CallForFilteringReview'],
    roles: ['system.new-technology', 'system.filtering-gap'],
  },
  { actions: ['ReviewAccessRights'], roles: [...IT, ...OFFICE] },
  { actions: ['ExpectCheck', 'CorrectCheck'], roles: [...HEAD, ...IT] },
  // A school year was published.
  { actions: ['ExpectCheckOfYear'], roles: ['system.school-year-plans'] },
  { actions: ['RecordCheckFellDue'], roles: ['system.deadlines'] },
  {
    actions: ['read'],
    roles: [...SAFEGUARDING, ...IT, 'it-technician', 'filtering-lead', 'slt', 'filtering-governor'],
  },
  { actions: ['read'], roles: OVERSIGHT, withholdsPersonal: true },
]);
