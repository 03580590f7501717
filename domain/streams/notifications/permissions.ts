import { permissionsOf } from '../../kernel/permission.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';
import type { NotificationCommand } from './commands.ts';

/** Who may do what to `notifications`; who may read a cause may read who was notified of it. */
export const notificationsPermissions = permissionsOf<NotificationCommand>([
  { actions: ['RecordRecipients', 'RecordPages'], roles: ['system.notify'] },
  { actions: ['CorrectNotification'], roles: SAFEGUARDING },
]);
