import { permissionsOf } from '../../kernel/permission.ts';
import type { ReservationCommand } from './commands.ts';

/** Nobody: names are reserved and given up by the shell, for commands of other streams. */
export const reservationsPermissions = permissionsOf<ReservationCommand>([]);
