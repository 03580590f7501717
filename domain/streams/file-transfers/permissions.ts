import { permissionsOf } from '../../kernel/permission.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';
import type { FileTransferCommand } from './commands.ts';

/** Who may do what to `file-transfers`: that there is such a file is for those who keep it. */
export const fileTransfersPermissions = permissionsOf<FileTransferCommand>([
  {
    actions: [
      'ExpectFileTransfer',
      'RecordFileSent',
      'ConfirmFileReceipt',
      'CallOffFileTransfer',
      'CorrectFileTransfer',
    ],
    roles: SAFEGUARDING,
  },
  { actions: ['RecordFileTransferFellDue'], roles: ['system.deadlines'] },
  { actions: ['read'], roles: SAFEGUARDING },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
