import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { formatKey } from '../../../events/log/proof/note.ts';
import { CliError } from '../cli-error.ts';
import { publicBytes } from '../countersign.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';

interface WitnessKeyOptions {
  readonly name: string;
  readonly out: string;
}

/**
 * `daybook witness-key`: makes the key pair of a witness; the private half stays in a file that nobody else
 * can read.
 */
export const witnessKeyCommand: MakeCommand = (terminal) =>
  new Command('witness-key')
    .description('Makes the key pair with which a witness countersigns checkpoints')
    .requiredOption('--name <name>', 'name of the witness, such as witness.example/audit-committee')
    .requiredOption('--out <file>', 'new file for the private key (PEM)')
    .action(({ name, out }: WitnessKeyOptions) => {
      if (!/^[^\s+]{1,100}$/.test(name))
        throw new CliError(exitCodes.badInput, '--name takes up to 100 characters without space and plus');
      const { privateKey } = generateKeyPairSync('ed25519');
      try {
        writeFileSync(out, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
      } catch (cause) {
        throw new CliError(exitCodes.badInput, `${out} can't be made, or is there already`, { cause });
      }
      terminal.print(formatKey(name, publicBytes(privateKey), 'cosignature'));
      terminal.warn('give the line above to whoever deploys for your trust; keep the file to yourself');
    });
