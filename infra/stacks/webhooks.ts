import { Duration, type Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { EventConsumer } from '../constructs/event-consumer.ts';
import type { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import { grantSending } from './grant-sending.ts';
import type { RecordStack } from './record-stack.ts';

export interface WebhooksProps {
  readonly deployment: Deployment;
  readonly record: RecordStack;
  /** Names of the streams whose events consumers may be sent. */
  readonly streams: readonly string[];
}

/** Where it says how far deliveries have come, what was put aside, and what is tried again. */
const progress = ['*/~subscriptions'];
const setAside = ['*/~set-aside', '_trust/~retries'];

/**
 * The function that sends events to consumers: one for all subscriptions. It opens nothing that is sealed, and
 * records in two streams alone.
 */
export const addWebhooks = (
  stack: Stack,
  { deployment, record, streams }: WebhooksProps,
): TypescriptFunction => {
  const events = new EventConsumer(stack, 'Webhooks', {
    bus: record.bus.bus,
    alarms: record.alarms,
    folder: 'webhooks',
    description: 'Sends events to consumers: webhooks, queues and buses of other accounts',
    streams,
    maxConcurrency: 5,
    impact: 'Consumers of events are sent nothing of some subscriptions, or asked for no confirmation',
    runbook: 'deliveries-stand-still',
  });
  const { consumer } = events;
  const { trustId, dataschemaBase } = deployment;
  consumer.configure('TRUST_ID', trustId).configure('DATASCHEMA_BASE', dataschemaBase);
  record.eventLog.grantReplay(consumer);
  record.eventLog.grantAppendOnFacts(consumer, ['subscriptions', 'erasure-confirmations']);
  record.journal.grantReadMany(consumer);
  record.readModel.grantReadMany(consumer);
  record.deliveries.grantOnKeys(consumer, progress, 'GetItem', 'PutItem', 'UpdateItem');
  record.deliveries.grantOnKeys(consumer, setAside, 'Query', 'PutItem', 'DeleteItem');
  record.sealingKeys.grantHashes(consumer);
  events.grantRequeue();
  const description = 'Tries again what a target did not take, every minute';
  events.wakeBy(
    new Rule(stack, 'EveryMinute', { description, schedule: Schedule.rate(Duration.minutes(1)) }),
  );
  grantSending(consumer, deployment);
  return consumer;
};
