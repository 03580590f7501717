import { permissionsOf } from '../../../functions/shared/access/permissions-of.ts';
import { ADMIN, ANYONE, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';

/** Who may do what to `schools`. */
export const schoolsPermissions = permissionsOf('schools', [
  { actions: ['RegisterSchool'], roles: ADMIN },
  { actions: ['ChangeSchoolDetails', 'PublishAcademicCalendar', 'CorrectSchool'], roles: [...OFFICE, ...ADMIN] },
  { actions: ['read'], roles: [...ANYONE, ...OVERSIGHT] },
]);
