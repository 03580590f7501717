import { Fn } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { CommandApi } from '../constructs/command-api.ts';
import type { TypescriptFunction, TypescriptFunctionProps } from '../constructs/typescript-function.ts';
import { grantOperations } from './grant-operations.ts';
import { type FunctionQueues, queuesIn } from './queue-addresses.ts';
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
    'Takes requests for rebuilds, sweeps and redrives, tells how they and replays go, the health of the trust and the secrets of products';
  const wall = { crossings: ['health-of-the-trust'] } as const;
  const operations = reading('Operations', { folder: 'operations', description, wall });
  grantOperations(operations, record);
  grantHealth(operations, record);
  grantRedrive(operations);
  record.readModel.grantOnKeys(operations, ofReplays, 'GetItem');
  record.bus.grantRequest(operations);
  const [queues, letters] = ['/v1/trust/queues', '/v1/trust/queues/{queue}/dead-letters'];
  api.addActions(
    [
      ...['/v1/schools/{schoolId}/rebuilds/{model}', '/v1/trust/rebuilds/{model}', '/v1/trust/sweeps'],
      ...[`${queues}/{queue}/redrive`, `${letters}/{message}/redrive`],
    ],
    operations,
  );
  const secret = '/v1/schools/{schoolId}/alert-channels/{channel}/secret';
  const replay = '/v1/schools/{schoolId}/subscriptions/{subscriptionId}/replay';
  const operation = '/v1/trust/operations';
  const ofTheTrust = [operation, `${operation}/{operation}`, '/v1/trust/health', queues, letters];
  api.addReads([...ofTheTrust, secret, replay], operations);
};

/** Where it stands how the replays to a tenant's subscriptions go. */
const ofReplays = ['*/~replays'];

/** What stands in the table of the read models and is no school's: operations, and the newest sweep. */
const keysOfTheTrust = ['_trust/~operations'];
/** Which rows of each list are read now. */
const generations = ['*/~generations'];

/**
 * Lets a function read how journals, checkpoints, queues and lists are, and look at dead letters, which are
 * there for others again once it has looked.
 */
const grantHealth = (fn: TypescriptFunction, { journal, readModel }: RecordStack): void => {
  const queues = queuesIn(fn.node.root);
  const deadLetters = queues.map((one) => one.deadLetters.queueArn);
  const all = [...queues.flatMap(({ queue }) => queue?.queueArn ?? []), ...deadLetters];
  fn.role.addToPolicy(new PolicyStatement({ actions: ['sqs:GetQueueAttributes'], resources: all }));
  const looks = ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility'];
  fn.role.addToPolicy(new PolicyStatement({ actions: looks, resources: deadLetters }));
  journal.grant(fn, 'Query');
  readModel.grantOnKeys(fn, keysOfTheTrust, 'GetItem', 'Query');
  readModel.grantOnKeys(fn, generations, 'Query');
  // The commit that a row reflects, and nothing of what it shows.
  readModel.grantAttributes(fn, ['c']);
  fn.configure('QUEUES', namesOf(queues));
};

/**
 * The address of one queue and the names of all: whole addresses would be more than the 4 KB of variables
 * that Lambda takes. Names are cut out of addresses, which other stacks export as it is.
 */
const namesOf = (queues: readonly FunctionQueues[]): string => {
  const nameOf = ({ queueUrl }: IQueue): string => Fn.select(LAST_PART, Fn.split('/', queueUrl));
  const names = queues.map(({ name, queue, deadLetters }) =>
    [name, ...(queue === null ? [] : [nameOf(queue)]), nameOf(deadLetters)].join(':'),
  );
  return [queues[0]?.deadLetters.queueUrl, ...names].join(' ');
};

/** Of `https://<host>/<account>/<name>`, split by slashes. */
const LAST_PART = 4;

/**
 * Lets a function send dead letters back to the queue that they came from: only where there is one. What a
 * rule invokes or the bus refused can't be taken away by it.
 */
const grantRedrive = (fn: TypescriptFunction): void => {
  const ways = queuesIn(fn.node.root).flatMap(({ queue, deadLetters }) =>
    queue === null ? [] : [{ from: deadLetters.queueArn, to: queue.queueArn }],
  );
  const takes = ['sqs:DeleteMessage', 'sqs:StartMessageMoveTask', 'sqs:ListMessageMoveTasks'];
  const [from, to] = [ways.map((way) => way.from), ways.map((way) => way.to)];
  fn.role.addToPolicy(new PolicyStatement({ actions: takes, resources: from }));
  fn.role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: to }));
};
