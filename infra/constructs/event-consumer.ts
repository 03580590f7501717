import { Duration } from 'aws-cdk-lib';
import { type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { AlarmedQueue } from './alarmed-queue.ts';
import { eventTypesOf } from './event-types.ts';
import { TypescriptFunction } from './typescript-function.ts';

export interface EventConsumerProps {
  /** Where it hears of events. */
  readonly bus: EventBus;
  /** Where its alarm goes. */
  readonly alarms: AlarmTopic;
  /** Folder under `functions/`. */
  readonly folder: string;
  /** What it does, for whoever looks at the console. */
  readonly description: string;
  /** Streams whose events the function receives, all types of the catalogue. */
  readonly streams: readonly string[];
  /** Who is hurt when its messages are dead letters. */
  readonly impact: string;
  /** Anchor in `docs/runbook.md`. */
  readonly runbook: string;
}

const timeout = Duration.seconds(30);

/** A function that hears of events: rule, queue with dead letters, alarm. A message that fails comes back alone, not with its batch. */
export class EventConsumer extends Construct {
  /** The function: it may only read its queue until something is granted. */
  readonly consumer: TypescriptFunction;

  constructor(scope: Construct, id: string, props: EventConsumerProps) {
    super(scope, id);
    const { queue, deadLetters } = new AlarmedQueue(this, 'Inbox', { ...props, consumerTimeout: timeout });
    const rule = new Rule(this, 'Rule', {
      eventBus: props.bus,
      description: props.description,
      eventPattern: {
        source: props.streams.map((stream) => `daybook.${stream}`),
        detailType: props.streams.flatMap(eventTypesOf),
      },
    });
    rule.addTarget(new SqsQueue(queue, { deadLetterQueue: deadLetters }));
    this.consumer = new TypescriptFunction(this, 'Consumer', { folder: props.folder, description: props.description, timeout });
    this.consumer.function.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
  }
}
