import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, ANYONE, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';
import type { SchoolCommand } from './commands.ts';

/** Who may do what to `schools`. */
export const schoolsPermissions = permissionsOf<SchoolCommand>([
  { actions: ['RegisterSchool'], roles: ADMIN },
  {
    actions: [
      'ChangeSchoolDetails',
      'PublishAcademicCalendar',
      'AppointSupplier',
      'EndSupplierAgreement',
      'RecordCertification',
      'SetSchoolDayTimes',
      'DeclareClosure',
      'EndClosure',
      'CorrectSchool',
    ],
    roles: [...OFFICE, ...ADMIN],
  },
  { actions: ['PublishHomeLearning'], roles: [...OFFICE, 'slt', 'computing-lead'] },
  { actions: ['read'], roles: [...ANYONE, ...OVERSIGHT] },
]);
