import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { region } from '../../../infra/local/template/names.ts';
import type { Ended } from '../daybook.ts';

/** The rights of AWS on a stack, in variables of a process. */
export const environmentOf = (
  stack: Pick<LocalStack, 'endpoints'>,
  passphrase: string,
): Readonly<Record<string, string>> => ({
  PATH: process.env['PATH'] ?? '',
  NODE_COMPILE_CACHE: '.daybook/compiled',
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  DAYBOOK_PASSPHRASE: passphrase,
  ...Object.fromEntries(
    Object.entries(stack.endpoints).map(([service, url]) => [
      `AWS_ENDPOINT_URL_${service.toUpperCase()}`,
      url,
    ]),
  ),
});

/** The command line as those who deploy run it: with the rights of AWS, and no token of the API. */
export const awsDaybookAt =
  (stack: Pick<LocalStack, 'endpoints'>, passphrase: string) =>
  (args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        ['functions/cli/daybook.ts', ...args],
        { env: environmentOf(stack, passphrase), timeout: 600_000 },
        (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });

/** What `cdk deploy Record --outputs-file` writes, of a stack on this machine. */
export const writeDeploymentFile = (stack: Pick<LocalStack, 'variable'>, file: string): void => {
  const outputs = {
    TrustId: stack.variable('TRUST_ID'),
    EventLogTableName: stack.variable('EVENT_LOG_TABLE'),
    JournalTableName: stack.variable('JOURNAL_TABLE'),
    ReadModelTableName: stack.variable('READ_MODEL_TABLE'),
    DeliveriesTableName: stack.variable('DELIVERIES_TABLE'),
    KeysTableName: stack.variable('KEYS_TABLE'),
    MasterKeyArn: stack.variable('MASTER_KEY_ID'),
    ArchiveBucketName: stack.variable('ARCHIVE_BUCKET'),
    EvidenceBucketName: stack.variable('EVIDENCE_BUCKET'),
    EventBusName: stack.variable('EVENT_BUS_NAME'),
  };
  writeFileSync(file, JSON.stringify({ 'daybook-fernhill-record': outputs }));
};
