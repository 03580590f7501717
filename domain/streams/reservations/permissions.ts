import { permissionsOf } from '../../kernel/permission.ts';
import type { ReservationCommand } from './commands.ts';

/** Nobody: names are reserved by the shell, for commands of other streams. */
export const reservationsPermissions = permissionsOf<ReservationCommand>([]);
