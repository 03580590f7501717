import { permissionsOf } from '../../kernel/permission.ts';
import type { ReservationCommand } from './commands.ts';

/** No person: names are reserved by the shell, for commands of other streams, and given up by what erases. */
export const reservationsPermissions = permissionsOf<ReservationCommand>([
  { actions: ['GiveUpLogIn'], roles: ['system.erasure'] },
]);
