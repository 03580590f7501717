import { Command, Option } from 'commander';
import type { MakeCommand } from '../make-command.ts';
import { schoolId } from '../options.ts';
import { deploymentNamed } from '../restoring/deployment-file.ts';
import { newFile } from '../restoring/recovery-key.ts';

interface SchoolReceiptOptions {
  readonly school: string;
  readonly deployment: string;
  readonly out: string;
}

/** `daybook school-receipt`: for the trust that a school came from, that all of it is here. */
export const schoolReceiptCommand: MakeCommand = (terminal) =>
  new Command('school-receipt')
    .description('Writes, for the trust that a school came from, what proves that all of it arrived')
    .addOption(new Option('--school <id>', 'id of the school').makeOptionMandatory().argParser(schoolId))
    .requiredOption('--deployment <file>', 'what "cdk deploy --outputs-file" wrote')
    .requiredOption('--out <file>', 'new file to write to')
    .action(async ({ school, deployment, out }: SchoolReceiptOptions) => {
      const names = deploymentNamed(deployment);
      const [{ awsClients }, { makeReceipt }] = await Promise.all([
        import('../restoring/clients.ts'),
        import('../moving/receipt.ts'),
      ]);
      const receipt = await makeReceipt(awsClients(), names, school);
      newFile(out, `${JSON.stringify(receipt, null, 2)}\n`);
      terminal.print(`wrote ${out}; send this trust's public keys by another way`);
    });
