import { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { keysIn, readNote, several } from '../options.ts';
import { passphraseOption, readRecoveryKey } from '../restoring/recovery-key.ts';
import { openKeysOf } from '../restoring/sealed-keys.ts';

interface SchoolArrivalOptions {
  readonly recoveryKey: string;
  readonly passphrase: string;
  readonly trust: string;
  readonly key: readonly string[];
  readonly since: readonly string[];
  readonly json?: true;
}

/** `daybook school-arrival`: whether a school's bundle is whole, signed and can be opened here; writes nothing. */
export const schoolArrivalCommand: MakeCommand = (terminal, end) =>
  new Command('school-arrival')
    .description('Checks the bundle of a school that comes from another trust, offline; writes nothing')
    .argument('<bundle>', 'folder of the bundle')
    .requiredOption('--recovery-key <file>', 'private half of the key that it is sealed for')
    .addOption(passphraseOption())
    .requiredOption('--trust <id>', 'id of the trust that it comes from')
    .requiredOption('--key <key>', "that trust's public key, or a file of keys; may be given again", several)
    .requiredOption('--since <file>', 'a checkpoint that came by another way; may be given again', several)
    .option('--json', 'print the result as JSON')
    .action(async (folder: string, options: SchoolArrivalOptions) => {
      const [{ readSchoolBundle, verifiedArrival }, { arrivalOf, arrivalText }, { keptBySchool }] =
        await Promise.all([
          import('../restoring/school-bundle.ts'),
          import('../restoring/arrival.ts'),
          import('../restoring/kept-checkpoints.ts'),
        ]);
      const bundle = readSchoolBundle(folder);
      const dataKeys = await openKeysOf(
        bundle,
        options.trust,
        readRecoveryKey(options.recoveryKey, options.passphrase),
      );
      const keys = keysIn(options.key);
      const kept = keptBySchool(options.since.map(readNote), options.trust, keys);
      const arrival = arrivalOf(await verifiedArrival(bundle, { keys, kept }), dataKeys.keys);
      terminal.print(options.json ? JSON.stringify(arrival, null, 2) : arrivalText(arrival));
      if (!arrival.isWhole) end(exitCodes.doesNotHold);
    });
