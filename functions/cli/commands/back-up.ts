import { Command } from 'commander';
import { plusDays } from '../../../domain/kernel/day.ts';
import { DAYS_OF_KEY_BACKUPS } from '../../../events/catalogue/key-backups.ts';
import type { MakeCommand } from '../make-command.ts';
import { backupFiles } from '../restoring/backup-folder.ts';
import { deploymentNamed } from '../restoring/deployment-file.ts';
import { readRecipient } from '../restoring/recovery-key.ts';
import { writeFolder } from '../write-folder.ts';

interface BackUpOptions {
  readonly deployment: string;
  readonly for: string;
  readonly out: string;
}

/** `daybook back-up`: what the archive does not hold yet, and the data keys, sealed; by the rights of AWS. */
export const backUpCommand: MakeCommand = (terminal) =>
  new Command('back-up')
    .description('Writes what the archive does not hold yet, and the data keys sealed for a recovery key')
    .requiredOption('--deployment <file>', 'what "cdk deploy Record --outputs-file" wrote')
    .requiredOption('--for <file>', 'public half of the recovery key, as recovery-key printed it')
    .requiredOption('--out <folder>', 'new folder to write to')
    .action(async (options: BackUpOptions) => {
      const names = deploymentNamed(options.deployment);
      const recipient = readRecipient(options.for);
      // The clients of AWS are loaded where they are needed.
      const [{ awsClients }, { makeBackup }] = await Promise.all([
        import('../restoring/clients.ts'),
        import('../restoring/make-backup.ts'),
      ]);
      const now = new Date(terminal.now()).toISOString();
      const backup = await makeBackup({ clients: awsClients(), names, recipient, now });
      writeFolder(options.out, backupFiles(backup));
      const commits = [...backup.commits.values()].reduce((sum, { length }) => sum + length, 0);
      terminal.print(
        `wrote ${commits} commits of ${backup.journals.length} journals that the archive has not yet, and the keys, to ${options.out}`,
      );
      terminal.warn(
        `delete it by ${plusDays(now.slice(0, 10), DAYS_OF_KEY_BACKUPS - 1)}: certificates of erasure say so`,
      );
    });
