import { permissionsOf } from '../../kernel/permission.ts';
import { IT, SAFEGUARDING, STAFF } from '../../kernel/role-groups.ts';
import type { PublicationCommand } from './commands.ts';

/** Who may do what to `publications`. Who posts for an account is the decider's. */
export const publicationsPermissions = permissionsOf<PublicationCommand>([
  {
    actions: [
      'TakePhotograph',
      'PublishImage',
      'RefuseImage',
      'ReviewContent',
      'PublishContent',
      'PublishPost',
      'CheckResource',
      'ShareResource',
      'WithdrawPublication',
    ],
    roles: STAFF,
  },
  { actions: ['RemoveBlogComment'], roles: [...IT, 'it-technician'] },
  { actions: ['OpenTakeDown'], roles: ['system.take-downs'] },
  { actions: ['CorrectPublication'], roles: SAFEGUARDING },
  { actions: ['read'], roles: STAFF },
  { actions: ['read'], roles: ['auditor', 'trust-admin'], withholdsPersonal: true },
]);
