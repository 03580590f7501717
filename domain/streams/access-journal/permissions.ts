import { permissionsOf } from '../../kernel/permission.ts';
import type { AccessJournalCommand } from './commands.ts';

/** Nobody: the shell writes it, and it is read as a list and as a journal. */
export const accessJournalPermissions = permissionsOf<AccessJournalCommand>([]);
