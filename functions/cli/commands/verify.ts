import { Command } from 'commander';
import { folderFiles } from '../../../events/log/proof/read-folder.ts';
import type { MakeCommand } from '../make-command.ts';
import { jsonOption, keysIn, readNote, several } from '../options.ts';
import { verified } from '../verified.ts';

interface VerifyOptions {
  readonly key: readonly string[];
  readonly since?: string;
  readonly witness?: readonly string[];
  readonly json?: true;
}

/** `daybook verify`: checks an export or a dossier; needs no network and no deployment. */
export const verifyCommand: MakeCommand = (terminal, end) =>
  new Command('verify')
    .description(
      'Checks an exported bundle or a dossier, without a network: says what holds, what does not, and what can not be proved',
    )
    .argument('<bundle>', 'folder of the bundle')
    .requiredOption(
      '--key <key>',
      "the school's public key from a source that you trust, or a file of keys; may be given again",
      several,
    )
    .option('--since <file>', 'a checkpoint that you kept; the bundle must continue it')
    .option(
      '--witness <key>',
      'public key of a witness who must have countersigned, or a file of keys; may be given again',
      several,
    )
    .addOption(jsonOption)
    .action(async (bundle: string, { key, since, witness = [], json }: VerifyOptions) => {
      const asked = {
        keys: keysIn(key),
        since: since === undefined ? null : readNote(since),
        witnesses: keysIn(witness),
      };
      const { text, report, exitCode } = await verified(folderFiles(bundle), asked);
      terminal.print(json ? JSON.stringify(report, null, 2) : text);
      end(exitCode);
    });
