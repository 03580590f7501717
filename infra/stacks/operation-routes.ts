import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { CommandApi } from '../constructs/command-api.ts';
import type { TypescriptFunction, TypescriptFunctionProps } from '../constructs/typescript-function.ts';
import { grantOperations } from './grant-operations.ts';
import { queuesIn } from './queue-addresses.ts';
import type { RecordStack } from './record-stack.ts';

export interface OperationRoutesProps {
  readonly api: CommandApi;
  readonly record: RecordStack;
  /** Makes a function that knows callers by their tokens. */
  readonly reading: (id: string, props: TypescriptFunctionProps) => TypescriptFunction;
}

/** The routes that begin a rebuild or a sweep, and tell how it goes and how the whole is. */
export const addOperationRoutes = ({ api, record, reading }: OperationRoutesProps): void => {
  const description =
    'Takes requests for rebuilds and sweeps, tells how they and replays go, the health of the trust and the secrets of products';
  const wall = { crossings: ['health-of-the-trust'] } as const;
  const operations = reading('Operations', { folder: 'operations', description, wall });
  grantOperations(operations, record);
  grantHealth(operations, record);
  record.readModel.grantOnKeys(operations, ofReplays, 'GetItem');
  record.bus.grantRequest(operations);
  api.addActions(
    ['/v1/schools/{schoolId}/rebuilds/{model}', '/v1/trust/rebuilds/{model}', '/v1/trust/sweeps'],
    operations,
  );
  const secret = '/v1/schools/{schoolId}/alert-channels/{channel}/secret';
  const replay = '/v1/schools/{schoolId}/subscriptions/{subscriptionId}/replay';
  api.addReads(['/v1/trust/operations/{operation}', '/v1/trust/health', secret, replay], operations);
};

/** Where it stands how the replays to a tenant's subscriptions go. */
const ofReplays = ['*/~replays'];

/** What stands in the table of the read models and is no school's: operations, and the newest sweep. */
const ofTheTrust = ['_trust/~operations'];

/**
 * Lets a function read how journals, checkpoints and queues are; it may look at dead letters, and take none
 * away.
 */
const grantHealth = (fn: TypescriptFunction, { journal, readModel }: RecordStack): void => {
  const queues = queuesIn(fn.node.root);
  const deadLetters = queues.map((one) => one.deadLetters.queueArn);
  const all = [...queues.flatMap(({ queue }) => queue?.queueArn ?? []), ...deadLetters];
  fn.role.addToPolicy(new PolicyStatement({ actions: ['sqs:GetQueueAttributes'], resources: all }));
  fn.role.addToPolicy(new PolicyStatement({ actions: ['sqs:ReceiveMessage'], resources: deadLetters }));
  journal.grant(fn, 'Query');
  readModel.grantOnKeys(fn, ofTheTrust, 'GetItem', 'Query');
  const addresses = queues.map(({ name, queue, deadLetters: { queueUrl: deadLetterUrl } }) => {
    return [name, { ...(queue && { url: queue.queueUrl }), deadLetterUrl }];
  });
  fn.configure('QUEUES', JSON.stringify(Object.fromEntries(addresses)));
};
