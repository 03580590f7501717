import { Command } from 'commander';
import type { MakeCommand } from '../make-command.ts';
import { makeRecoveryKey, passphraseOption } from '../restoring/recovery-key.ts';

interface RecoveryKeyOptions {
  readonly out: string;
  readonly passphrase: string;
}

/** `daybook recovery-key`: makes the key pair that backups of data keys are sealed for. */
export const recoveryKeyCommand: MakeCommand = (terminal) =>
  new Command('recovery-key')
    .description('Makes the key pair that backups of data keys are sealed for')
    .requiredOption('--out <file>', 'new file for the private key (PEM, encrypted)')
    .addOption(passphraseOption())
    .action(({ out, passphrase }: RecoveryKeyOptions) => {
      terminal.print(makeRecoveryKey(out, passphrase).trimEnd());
      terminal.warn(
        'back-up takes the public key above; keep the file off this machine, and its passphrase elsewhere',
      );
    });
