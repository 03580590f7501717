import { Command, Option } from 'commander';
import type { MakeCommand } from '../make-command.ts';
import { schoolId } from '../options.ts';
import { deploymentNamed } from '../restoring/deployment-file.ts';
import { readRecipient } from '../restoring/recovery-key.ts';
import { writeFolder } from '../write-folder.ts';

interface SchoolBundleOptions {
  readonly school: string;
  readonly deployment: string;
  readonly for: string;
  readonly out: string;
}

/** `daybook school-bundle`: a school's whole history and its keys, sealed for another trust. */
export const schoolBundleCommand: MakeCommand = (terminal) =>
  new Command('school-bundle')
    .description("Writes a school's whole history, with its keys sealed for the trust that it moves to")
    .addOption(new Option('--school <id>', 'id of the school').makeOptionMandatory().argParser(schoolId))
    .requiredOption('--deployment <file>', 'what "cdk deploy Record --outputs-file" wrote')
    .requiredOption('--for <file>', "public half of the receiver's key, as recovery-key printed it there")
    .requiredOption('--out <folder>', 'new folder to write to')
    .action(async (options: SchoolBundleOptions) => {
      const names = deploymentNamed(options.deployment);
      const recipient = readRecipient(options.for);
      const [{ awsClients }, { bundleFiles, makeSchoolBundle }, { leavingTo }, { writeEvidence }] =
        await Promise.all([
          import('../restoring/clients.ts'),
          import('../restoring/school-bundle.ts'),
          import('../moving/leaving-to.ts'),
          import('../moving/bundle-evidence.ts'),
        ]);
      const now = new Date(terminal.now()).toISOString();
      const { school } = options;
      const clients = awsClients();
      const to = await leavingTo(clients, names, school, terminal.now());
      const bundle = await makeSchoolBundle({ clients, names, recipient, now, school });
      writeFolder(options.out, bundleFiles(bundle));
      const evidence = { client: clients.s3, bucket: names.EvidenceBucketName };
      const files = await writeEvidence(evidence, school, options.out);
      for (const { school: log, size } of bundle.journals) terminal.print(`${log}: ${size} commits`);
      terminal.print(`${files} files of evidence; the school leaves for the trust ${to}`);
      terminal.print(`wrote ${options.out}; send the newest checkpoint and the public keys by another way`);
    });
