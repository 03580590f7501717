import { permissionsOf } from '../../kernel/permission.ts';
import type { EvidenceFileCommand } from './commands.ts';

/**
 * Who may do what to `evidence-files`: what seals the files, for whoever may send the command of the record
 * that it asks for; who may read the record may read its files.
 */
export const evidenceFilesPermissions = permissionsOf<EvidenceFileCommand>([
  { actions: ['AttachEvidence', 'CorrectEvidence', 'WithdrawEvidence'], roles: ['system.uploads'] },
]);
