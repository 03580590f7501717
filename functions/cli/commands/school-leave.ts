import { Command } from 'commander';
import type { MakeCommand } from '../make-command.ts';
import { keysIn, several } from '../options.ts';
import { deploymentNamed } from '../restoring/deployment-file.ts';

interface SchoolLeaveOptions {
  readonly deployment: string;
  readonly key: readonly string[];
  readonly destroyKeys?: true;
}

/** `daybook school-leave`: records that a school left, by the receiver's receipt; then destroys its keys here. */
export const schoolLeaveCommand: MakeCommand = (terminal) =>
  new Command('school-leave')
    .description('Records that a school has left, by the receipt of the other trust; then erases it here')
    .argument('<receipt>', 'file of the receipt')
    .requiredOption('--deployment <file>', 'what "cdk deploy --outputs-file" wrote')
    .requiredOption(
      '--key <key>',
      "the other trust's public key, or a file of keys; may be given again",
      several,
    )
    .option('--destroy-keys', 'destroy every key of the school here, its files and its log-ins, for good')
    .action(async (file: string, options: SchoolLeaveOptions) => {
      const [{ awsClients }, { readReceipt }, { leaveSchool }] = await Promise.all([
        import('../restoring/clients.ts'),
        import('../moving/receipt.ts'),
        import('../moving/leave-school.ts'),
      ]);
      const names = deploymentNamed(options.deployment);
      const receipt = readReceipt(file);
      const now = (): string => new Date(terminal.now()).toISOString();
      const given = { clients: awsClients(), names, receipt, keys: keysIn(options.key), now };
      const { size, erase } = await leaveSchool(given);
      terminal.print(
        `${receipt.school}: all ${size} commits are with the trust ${receipt.trust}, as it signed`,
      );
      if (options.destroyKeys !== true)
        return terminal.print('nothing was erased: look there once more, then say --destroy-keys');
      terminal.print(`${await erase()} data keys are destroyed here, and its log-ins are free`);
    });
