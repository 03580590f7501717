import type { Permission } from './permission.ts';
import { ADMIN, ANYONE, HEAD, OFFICE, SAFEGUARDING } from './role-groups.ts';

const join = [
  'JoinStaff',
  'AdmitPupil',
  'AppointGovernor',
  'RegisterVolunteer',
  'RegisterVisitor',
  'RegisterParent',
  'LinkParent',
  'LeavePerson',
  'CorrectPerson',
];

/** Who may do what to `people`. */
export const peoplePermissions: readonly Permission[] = [
  { stream: 'people', actions: join, roles: [...OFFICE, ...ADMIN] },
  // Whoever may hand out roles or log-ins could make themselves anybody.
  { stream: 'people', actions: ['AssignRole', 'EndRole', 'LinkLogIn'], roles: [...HEAD, ...ADMIN] },
  { stream: 'people', actions: ['read'], roles: [...OFFICE, ...SAFEGUARDING, ...ADMIN] },
  { stream: 'people', actions: ['read'], roles: ANYONE, relation: 'self' },
  { stream: 'people', actions: ['read'], roles: ['parent'], relation: 'own-child' },
  { stream: 'people', actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
];
