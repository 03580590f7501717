import { matterHolders } from '../../../events/catalogue/staff-matter-forms.ts';
import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE } from '../../kernel/role-groups.ts';
import type { StaffMatterCommand } from './commands.ts';

const later = [
  'read',
  'ReferStaffMatter',
  'ConsiderPolice',
  'ConcludeStaffMatter',
  'EndEmailMonitoring',
  'CorrectStaffMatter',
] as const;

/**
 * Who may do what to `staff-matters`: whoever sees to one, and nobody to whom it is a matter of their own.
 */
export const staffMattersPermissions = permissionsOf<StaffMatterCommand>([
  { actions: ['RecordStaffMisuse', 'AuthoriseEmailMonitoring'], roles: matterHolders },
  { actions: later, roles: matterHolders, relation: 'locked-to' },
  // Whatever else they may: nobody reads their own, nor decides on it (INC-14).
  { name: 'own-matter', effect: 'forbid', actions: later, roles: ANYONE, relation: 'subject-is-me' },
]);
