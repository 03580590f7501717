import { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { operationText } from '../operation.ts';
import { keysIn, readNote, several } from '../options.ts';
import { deploymentNamed } from '../restoring/deployment-file.ts';
import { passphraseOption, readRecoveryKey } from '../restoring/recovery-key.ts';
import { openKeysOf } from '../restoring/sealed-keys.ts';
import { trustNamed } from '../setting-up/trust-file.ts';

interface SchoolJoinOptions {
  readonly deployment: string;
  readonly recoveryKey: string;
  readonly passphrase: string;
  readonly trust: string;
  readonly key: readonly string[];
  readonly since: readonly string[];
  readonly ownTrust?: string;
}

/** `daybook school-join`: a school that comes from another trust, into this deployment; by the rights of AWS. */
export const schoolJoinCommand: MakeCommand = (terminal, end) =>
  new Command('school-join')
    .description('Takes a school over from another trust: its history, its keys and its files')
    .argument('<bundle>', 'folder of the bundle')
    .requiredOption('--deployment <file>', 'what "cdk deploy --outputs-file" wrote')
    .requiredOption('--recovery-key <file>', 'private half of the key that the bundle is sealed for')
    .addOption(passphraseOption())
    .requiredOption('--trust <id>', 'id of the trust that it comes from')
    .requiredOption('--key <key>', "that trust's public key, or a file of keys; may be given again", several)
    .requiredOption('--since <file>', 'a checkpoint that came by another way; may be given again', several)
    .option('--own-trust <name>', 'this trust: infra/trusts/<name>.ts; the id of the deployment without it')
    .action(async (folder: string, options: SchoolJoinOptions) => {
      const [
        { readSchoolBundle, verifiedArrival },
        { keptBySchool },
        { awsClients },
        { takeSchool },
        { rebuildLists },
      ] = await Promise.all([
        import('../restoring/school-bundle.ts'),
        import('../restoring/kept-checkpoints.ts'),
        import('../restoring/clients.ts'),
        import('../moving/join-school.ts'),
        import('../restoring/rebuild-lists.ts'),
      ]);
      const names = deploymentNamed(options.deployment);
      const bundle = readSchoolBundle(folder);
      const own = readRecoveryKey(options.recoveryKey, options.passphrase);
      const dataKeys = await openKeysOf(bundle, options.trust, own);
      const keys = keysIn(options.key);
      const kept = keptBySchool(options.since.map(readNote), options.trust, keys);
      const journals = await verifiedArrival(bundle, { keys, kept });
      const { deployment } = await trustNamed(options.ownTrust ?? names.TrustId);
      const stranger = journals.find(
        ({ school }) => !school.startsWith('_') && !deployment.schools.includes(school),
      );
      if (stranger !== undefined)
        throw new CliError(
          exitCodes.badInput,
          `this trust's file does not name the school ${stranger.school}`,
        );
      const clients = awsClients();
      const now = new Date(terminal.now()).toISOString();
      const taken = await takeSchool({ clients, names, folder, bundle, dataKeys, journals, keys, now });
      const { school, journals: put, keys: count, files } = taken;
      for (const { log, commits } of put) terminal.print(`${log}: ${commits} commits`);
      terminal.print(`${count} data keys, ${files} files of evidence`);
      const { rebuilds, sweep, again } = await rebuildLists({ clients, names, terminal }, school);
      const failed = rebuilds.filter((one) => one.status !== 'done' && one.reason !== 'nothing-recorded');
      for (const one of [...failed, sweep])
        terminal.print(operationText({ ...one, operation: one.id, rows: [...one.rows] }));
      terminal.print(`${again} commits of its last hour were handed over; sign it, then: school-receipt`);
      if (failed.length > 0 || sweep.status !== 'done') end(exitCodes.doesNotHold);
    });
