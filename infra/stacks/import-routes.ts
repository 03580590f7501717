import { Duration, type Stack } from 'aws-cdk-lib';
import { AlarmedQueue } from '../constructs/alarmed-queue.ts';
import type { CommandApi } from '../constructs/command-api.ts';
import { FileBucket } from '../constructs/file-bucket.ts';
import { TypescriptFunction, type TypescriptFunctionProps } from '../constructs/typescript-function.ts';
import { type CommandSender, grantCommands } from './grant-commands.ts';

export interface ImportRoutesProps extends CommandSender {
  readonly stack: Stack;
  readonly api: CommandApi;
  /** Makes a function that knows callers by their tokens, and writes down who looked. */
  readonly reading: (id: string, props: TypescriptFunctionProps) => TypescriptFunction;
}

/** Where the states of imports stand in the table of the read models. */
const ownKeys = ['*/~imports'];
/** Of every school and import. */
const [data, told] = ['*/*/data/*', '*/*/told/*'] as const;

/**
 * Files of rosters and registers, and sealed pages of them, on their way into the record. Both go when an
 * import is over; what a crash or a change of mind leaves goes by itself.
 */
const importFiles = {
  variable: 'IMPORT_BUCKET',
  goesAfter: Duration.days(7),
  withoutLog: 'Files stay for minutes, and are reached by two functions only, whose own logs say why.',
  keys: 'Each import of each school has keys of its own; the bucket holds nothing else.',
};

/** The routes of imports, and the function that works on them page by page. */
export const addImportRoutes = (props: ImportRoutesProps): void => {
  const { stack, api, record, reading, deployment } = props;
  const bucket = new FileBucket(stack, 'ImportFiles', {
    ...importFiles,
    putFrom: deployment.allowedOrigins,
  });
  const imports = reading('Imports', {
    folder: 'imports',
    description: 'Takes rosters and registers: announced, looked at, approved',
    timeout: Duration.seconds(29),
  });
  record.readModel.grantOnKeys(imports, ownKeys, 'GetItem', 'PutItem');
  // An address to put a file is made from this function, by this right.
  bucket.grant(imports, [
    { actions: ['PutObject'], keys: ['*/*/data/file'] },
    { actions: ['GetObject'], keys: [data, told] },
    { actions: ['DeleteObject'], keys: [data] },
  ]);
  const queue = addRunImports(props, bucket);
  queue.grantSendMessages(imports);
  imports.configure('RUN_IMPORTS_QUEUE_URL', queue.queueUrl);
  const all = '/v1/schools/{schoolId}/imports';
  const one = `${all}/{importId}`;
  api.addActions([all, ...['dry-run', 'approve', 'cancel'].map((act) => `${one}/${act}`)], imports);
  api.addReads([one, ...['commands', 'differences', 'errors'].map((list) => `${one}/${list}`)], imports);
};

/** A page takes seconds; reading a large file and everybody on record may take minutes. */
const timeout = Duration.minutes(5);

const addRunImports = ({ stack, deployment, record }: ImportRoutesProps, bucket: FileBucket) => {
  const run = new TypescriptFunction(stack, 'RunImports', {
    folder: 'run-imports',
    description:
      'Reads imported files, compares them with the record, and sends the commands that were approved',
    timeout,
    memorySize: 2048,
  });
  const { queue } = new AlarmedQueue(run, 'Inbox', {
    alarms: record.alarms,
    impact: 'A roster or register that the office sent is not read, or only carried out in part',
    runbook: 'an-import-stands-still',
    consumerTimeout: timeout,
  });
  // Commands of an import must not crowd out those of people: two schools at a time.
  run.feedFrom(queue, { batchSize: 1, maxConcurrency: 2 });
  queue.grantSendMessages(run);
  run.configure('QUEUE_URL', queue.queueUrl);
  run.allowRecursion();
  grantCommands(run, { deployment, record });
  record.readModel.grantReadMany(run);
  record.readModel.grantOnKeys(run, ownKeys, 'PutItem');
  bucket.grant(run, [
    { actions: ['GetObject', 'PutObject'], keys: [data, told] },
    { actions: ['DeleteObject'], keys: [data] },
  ]);
  return queue;
};
