import { Command } from 'commander';
import type { MakeCommand } from '../make-command.ts';
import { makeRecoveryKey } from '../restoring/recovery-key.ts';

interface RecoveryKeyOptions {
  readonly out: string;
}

/** `daybook recovery-key`: makes the key pair that backups of data keys are sealed for. */
export const recoveryKeyCommand: MakeCommand = (terminal) =>
  new Command('recovery-key')
    .description('Makes the key pair that backups of data keys are sealed for, under DAYBOOK_PASSPHRASE')
    .requiredOption('--out <file>', 'new file for the private key (PEM, encrypted)')
    .action(({ out }: RecoveryKeyOptions) => {
      terminal.print(makeRecoveryKey(out).trimEnd());
      terminal.warn(
        'back-up takes the public key above; keep the file off this machine, and its passphrase elsewhere',
      );
    });
