import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, GOVERNORS, HEAD, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { BreachCommand } from './commands.ts';

/** Who decides where the head may not: on what the head did. */
const OVER_HEAD = ['chair-of-governors', ...ADMIN] as const;

/** Who may do what to `breaches`. */
export const breachesPermissions = permissionsOf<BreachCommand>([
  { actions: ['RecordUnauthorisedAccess'], roles: [...SAFEGUARDING, 'it-support'] },
  { actions: ['RecordRefusedAccess'], roles: ['system.unauthorised-access'] },
  { actions: ['RecordBreach', 'ReportPasswordDisclosure'], roles: [...STAFF, ...GOVERNORS, ...ADMIN] },
  { actions: ['DetermineBreach', 'ImposeSanction', 'LiftSanction', 'CorrectBreach'], roles: HEAD },
  {
    actions: ['DetermineBreach', 'ImposeSanction', 'LiftSanction', 'CorrectBreach'],
    roles: OVER_HEAD,
    relation: 'locked-to',
  },
  { actions: ['read'], roles: [...SAFEGUARDING, 'it-support'] },
  { actions: ['read'], roles: OVER_HEAD, relation: 'locked-to' },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
  // Nobody decides on what they did, nor reads it; of staff the head alone does, of the head the board and
  // the trust (UNA-04).
  {
    name: 'own-matter',
    effect: 'forbid',
    actions: ['read', 'DetermineBreach', 'ImposeSanction', 'LiftSanction', 'CorrectBreach'],
    roles: [...STAFF, ...OVER_HEAD, 'auditor'],
    relation: 'subject-is-me',
  },
  {
    name: 'of-others',
    effect: 'forbid',
    actions: ['read', 'DetermineBreach', 'ImposeSanction', 'LiftSanction', 'CorrectBreach'],
    roles: [...STAFF, ...OVER_HEAD, 'auditor'],
    relation: 'locked-to-others',
  },
]);
