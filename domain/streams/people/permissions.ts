import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, ANYONE, HEAD, OFFICE, SAFEGUARDING } from '../../kernel/role-groups.ts';
import type { PersonCommand } from './commands.ts';

const join = [
  'JoinStaff',
  'AdmitPupil',
  'AppointGovernor',
  'RegisterVolunteer',
  'RegisterVisitor',
  'RegisterParent',
  'LinkParent',
  'UnlinkParent',
  'EndCapacity',
  'LeavePerson',
  'MovePupilUp',
  'AssignToClass',
  'TakeFromClass',
  'AssignLineManager',
  'ChangeContact',
  'LinkOutsideId',
  'UnlinkOutsideId',
  'CorrectPerson',
] as const;

/** Who may do what to `people`. */
export const peoplePermissions = permissionsOf<PersonCommand>([
  { actions: join, roles: [...OFFICE, ...ADMIN] },
  // Anyone who may hand out roles or log-ins could make themselves anybody.
  { actions: ['AssignRole', 'EndRole', 'LinkLogIn', 'UnlinkLogIn'], roles: [...HEAD, ...ADMIN] },
  { actions: ['EndParentLink'], roles: ['system.parent-links'] },
  { actions: ['read'], roles: [...OFFICE, ...SAFEGUARDING, ...ADMIN] },
  { actions: ['read'], roles: ANYONE, relation: 'self' },
  { actions: ['read'], roles: ['parent'], relation: 'own-child' },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
