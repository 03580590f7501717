import { Duration, type Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { AlarmedQueue } from '../constructs/alarmed-queue.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import { grantSending } from './grant-sending.ts';
import type { RecordStack } from './record-stack.ts';

export interface ReplaysProps {
  readonly deployment: Deployment;
  readonly record: RecordStack;
}

/** Where a replay is on record. */
const SUBSCRIPTIONS = 'subscriptions';
/** Where it stands how replays go, in the table of the read models. */
const ownKeys = ['*/~replays'];
/** Where it stands how far deliveries have come. */
const ofDeliveries = ['*/~subscriptions'];
/** A turn lasts half a minute, and what was begun with then a quarter more. */
const timeout = Duration.seconds(60);

/**
 * The function that sends the past to one subscription again. It has a queue and executions of its own, so
 * that what goes out by itself never waits for it.
 */
export const addRunReplays = (stack: Stack, { deployment, record }: ReplaysProps): TypescriptFunction => {
  const description = 'Sends the past to one subscription again, page by page';
  const run = new TypescriptFunction(stack, 'RunReplays', {
    folder: 'run-replays',
    description,
    timeout,
    memorySize: 1024,
  });
  const { queue, deadLetters } = new AlarmedQueue(run, 'Inbox', {
    alarms: record.alarms,
    impact: 'A consumer that asked for the past is not sent the rest of it',
    runbook: 'a-replay-stands-still',
    consumerTimeout: timeout,
  });
  // Of every type: a cancelled or resumed subscription is heard of, too.
  const eventPattern = { source: [`daybook.${SUBSCRIPTIONS}`] };
  const rule = new Rule(run, 'Rule', { eventBus: record.bus.bus, description, eventPattern });
  rule.addTarget(new SqsQueue(queue, { deadLetterQueue: deadLetters }));
  run.feedFrom(queue, { batchSize: 1, maxConcurrency: 5 });
  queue.grantSendMessages(run);
  run.configure('QUEUE_URL', queue.queueUrl).configure('TRUST_ID', deployment.trustId);
  run.configure('DATASCHEMA_BASE', deployment.dataschemaBase);
  run.allowRecursion();
  record.eventLog.grantReplay(run);
  record.eventLog.grantAppendTo(run, [SUBSCRIPTIONS]);
  record.journal.grantRead(run);
  record.archive.grantRead(run);
  // Which schools the trust has.
  record.readModel.grantRead(run);
  record.readModel.grantOnKeys(run, ownKeys, 'PutItem');
  record.deliveries.grantOnKeys(run, ofDeliveries, 'GetItem');
  record.sealingKeys.grantHashes(run);
  grantSending(run, deployment);
  return run;
};
