import * as z from 'zod/mini';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readText } from '../options.ts';

const text = z.string().check(z.minLength(1));

/** What of a deployment a restore has to find: outputs of its stacks. */
const names = z.object({
  TrustId: text,
  EventLogTableName: text,
  JournalTableName: text,
  ReadModelTableName: text,
  DeliveriesTableName: text,
  KeysTableName: text,
  MasterKeyArn: text,
  ArchiveBucketName: text,
  EvidenceBucketName: text,
  EventBusName: text,
});
export type DeploymentNames = z.output<typeof names>;

const outputs = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * The file that `cdk deploy --outputs-file` writes: outputs by stack, whatever the stacks are called.
 * @throws CliError for a file that is none, naming what lacks
 */
export const deploymentNamed = (file: string): DeploymentNames => {
  const stacks = outputs.safeParse(jsonIn(file));
  const all = Object.assign({}, ...Object.values(stacks.data ?? {}));
  const found = names.safeParse(all);
  if (found.success) return found.data;
  const lacking = found.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new CliError(
    exitCodes.badInput,
    `${file} lacks ${lacking}: give what "npx cdk deploy Record --outputs-file <file>" wrote`,
  );
};

const jsonIn = (file: string): unknown => {
  try {
    return JSON.parse(readText(file));
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError(exitCodes.badInput, `${file} is no JSON`, { cause });
  }
};
