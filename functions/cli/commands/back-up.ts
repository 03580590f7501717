import { Command } from 'commander';
import { plusDays } from '../../../domain/kernel/day.ts';
import { DAYS_OF_KEY_BACKUPS } from '../../../events/catalogue/key-backups.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { type Backup, backupFiles, readBackup } from '../restoring/backup-folder.ts';
import { deploymentNamed } from '../restoring/deployment-file.ts';
import type { ToBackUp } from '../restoring/make-backup.ts';
import { readRecipient } from '../restoring/recovery-key.ts';
import { writeFolder } from '../write-folder.ts';

interface BackUpOptions {
  readonly deployment: string;
  readonly for?: string;
  readonly keysOf?: string;
  readonly out: string;
}

/** A lifecycle ends a day late: with a day less, no key is there for longer than is certified. */
const lastDayOf = ({ keysMadeAt }: Backup): string =>
  plusDays(keysMadeAt.slice(0, 10), DAYS_OF_KEY_BACKUPS - 1);

/** @throws CliError where neither or both are named */
const recipientIn = ({ for: file, keysOf }: BackUpOptions): ToBackUp['recipient'] => {
  if (keysOf !== undefined && file === undefined) return readBackup(keysOf);
  if (keysOf === undefined && file !== undefined) return readRecipient(file);
  throw new CliError(exitCodes.badInput, 'back-up takes either --for or --keys-of');
};

/** `daybook back-up`: what the archive does not hold yet, and the data keys, sealed; by the rights of AWS. */
export const backUpCommand: MakeCommand = (terminal) =>
  new Command('back-up')
    .description('Writes what the archive does not hold yet, and the data keys sealed for a recovery key')
    .requiredOption('--deployment <file>', 'what "cdk deploy Record --outputs-file" wrote')
    .option('--for <file>', 'public half of the recovery key, as recovery-key printed it')
    .option('--keys-of <folder>', 'take the sealed keys of an earlier backup, where the master key is gone')
    .requiredOption('--out <folder>', 'new folder to write to')
    .action(async (options: BackUpOptions) => {
      const names = deploymentNamed(options.deployment);
      const recipient = recipientIn(options);
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
        `wrote the keys, and ${commits} commits of ${backup.journals.length} journals that the archive has not`,
      );
      terminal.warn(`delete ${options.out} by ${lastDayOf(backup)}: certificates of erasure say so`);
    });
