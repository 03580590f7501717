import type { Permission } from './permission.ts';
import { ADMIN, ANYONE, OFFICE, OVERSIGHT } from './role-groups.ts';

/** Who may do what to `schools`. */
export const schoolsPermissions: readonly Permission[] = [
  { stream: 'schools', actions: ['RegisterSchool'], roles: ADMIN },
  { stream: 'schools', actions: ['ChangeSchoolDetails', 'PublishAcademicCalendar', 'CorrectSchool'], roles: [...OFFICE, ...ADMIN] },
  { stream: 'schools', actions: ['read'], roles: [...ANYONE, ...OVERSIGHT] },
];
