import { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { keysIn, readNote, several } from '../options.ts';
import { readBackup } from '../restoring/backup-folder.ts';
import { deploymentNamed } from '../restoring/deployment-file.ts';
import { keptBySchool } from '../restoring/kept-checkpoints.ts';
import { passphraseOption, readRecoveryKey } from '../restoring/recovery-key.ts';
import { lackingIn, restoreText } from '../restoring/restore-text.ts';
import { openKeysOf } from '../restoring/sealed-keys.ts';

interface RestoreOptions {
  readonly deployment: string;
  readonly backup: string;
  readonly archive: string;
  readonly evidence?: string;
  readonly recoveryKey: string;
  readonly passphrase: string;
  readonly key: readonly string[];
  readonly since?: readonly string[];
  readonly check?: true;
  readonly acceptLoss?: true;
}

/** `daybook restore`: a whole trust into an empty deployment, from archive and backup; by the rights of AWS. */
export const restoreCommand: MakeCommand = (terminal, end) =>
  new Command('restore')
    .description('Puts a whole trust back into an empty deployment, from archive and backup')
    .requiredOption('--deployment <file>', 'what "cdk deploy Record --outputs-file" wrote')
    .requiredOption('--backup <folder>', 'what back-up wrote')
    .requiredOption('--archive <bucket>', 'bucket of the archive, or of a copy of it')
    .option('--evidence <bucket>', 'bucket of sealed files, or of a copy of it')
    .requiredOption('--recovery-key <file>', 'private half of the recovery key')
    .addOption(passphraseOption())
    .requiredOption('--key <key>', "the trust's public key, or a file of keys; may be given again", several)
    .option('--since <file>', 'a checkpoint that somebody kept outside; may be given again', several)
    .option('--check', 'read and verify everything, and write nothing')
    .option('--accept-loss', 'restore although something that was signed is in neither archive nor backup')
    .action(async (options: RestoreOptions) => {
      const names = deploymentNamed(options.deployment);
      const backup = readBackup(options.backup);
      const dataKeys = await openKeysOf(
        backup,
        names.TrustId,
        readRecoveryKey(options.recoveryKey, options.passphrase),
      );
      const keys = keysIn(options.key);
      const notes = (options.since ?? []).map(readNote);
      const [{ awsClients }, { plannedRestore }] = await Promise.all([
        import('../restoring/clients.ts'),
        import('../restoring/restore.ts'),
      ]);
      const { archive, evidence = null } = options;
      const kept = keptBySchool(notes, names.TrustId, keys);
      const { progress } = terminal;
      const sources = { backup, dataKeys, archive, evidence, keys, kept };
      const planned = await plannedRestore({ clients: awsClients(), names, ...sources, progress });
      terminal.print(restoreText(planned));
      const isRefused = lackingIn(planned.journals).length > 0 && options.acceptLoss !== true;
      if (isRefused) {
        terminal.warn('nothing was written: look for a newer backup, or say --accept-loss');
        return end(exitCodes.doesNotHold);
      }
      if (options.check) return terminal.print('nothing was written: --check');
      const files = await planned.write();
      terminal.print(`restored; ${files} files of evidence. Deploy the other stacks, then: restore-lists`);
    });
