import { permissionsOf } from '../../kernel/permission.ts';
import { ANYONE, IT, OFFICE, STAFF } from '../../kernel/role-groups.ts';
import type { AuthorisationCommand } from './commands.ts';

/** Who may do what to `authorisations`. Whose decision it is, the chains say. */
export const authorisationsPermissions = permissionsOf<AuthorisationCommand>([
  {
    actions: ['WithdrawPersonalUse', 'RestrictPersonalUse', 'RestorePersonalUse'],
    roles: [...IT, ...OFFICE],
  },
  {
    actions: ['AuthoriseSocialAccount', 'RevokeSocialAccount', 'AgreeTraineeDevice', 'EndTraineeDevice'],
    roles: STAFF,
  },
  { actions: ['DiscussTraineeDevice'], roles: STAFF },
  { actions: ['AuthoriseParentAccess', 'RefuseParentAccess'], roles: OFFICE },
  { actions: ['CorrectAuthorisation'], roles: OFFICE },
  { actions: ['EndWithCapacity'], roles: ['system.leaving', 'system.deadlines'] },
  { actions: ['read'], roles: [...OFFICE, ...IT] },
  { actions: ['read'], roles: ANYONE, relation: 'self' },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
