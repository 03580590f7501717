import { Duration } from 'aws-cdk-lib';
import { type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { AlarmedQueue } from './alarmed-queue.ts';
import { TypescriptFunction } from './typescript-function.ts';

export interface EventConsumerProps {
  /** Where it hears of events. */
  readonly bus: EventBus;
  /** Where its alarm goes. */
  readonly alarms: AlarmTopic;
  /** Folder under `functions/`. */
  readonly folder: string;
  /** What it does, for those who look at the console. */
  readonly description: string;
  /** Streams whose events the function receives, of every type. */
  readonly streams: readonly string[];
  /** Batches that are handled at once, at most; 2 or more, as SQS demands. */
  readonly maxConcurrency: number;
  /** Megabytes. @default - 512 */
  readonly memorySize?: number;
  /** Who is hurt when its messages are dead letters. */
  readonly impact: string;
  /** Anchor in `docs/runbook.md`. */
  readonly runbook: string;
}

const timeout = Duration.seconds(30);
/** Messages of one invocation: they share its reads, and a batch of them is done well within the timeout. */
const batchSize = 10;

/**
 * A function that hears of events: rule, queue with dead letters, alarm. A message that fails comes back
 * alone, not with its batch.
 */
export class EventConsumer extends Construct {
  /** The function: it may only read its queue until something is granted. */
  readonly consumer: TypescriptFunction;
  private readonly queue: Queue;
  private readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: EventConsumerProps) {
    super(scope, id);
    const { folder, description, streams, maxConcurrency, memorySize = 512 } = props;
    const { queue, deadLetters } = new AlarmedQueue(this, 'Inbox', { ...props, consumerTimeout: timeout });
    this.queue = queue;
    this.deadLetters = deadLetters;
    // By source alone: a pattern holds 2,048 characters, and consumers ignore the types that they do not
    // know.
    const eventPattern = { source: streams.map((stream) => `daybook.${stream}`) };
    const rule = new Rule(this, 'Rule', { eventBus: props.bus, description, eventPattern });
    rule.addTarget(new SqsQueue(queue, { deadLetterQueue: deadLetters }));
    this.consumer = new TypescriptFunction(this, 'Consumer', { folder, description, timeout, memorySize });
    // No batching window: what people look at would be late by as much.
    this.consumer.feedFrom(queue, { batchSize, maxConcurrency });
  }

  /** Lets the function put messages of its own on its queue, as `QUEUE_URL`. */
  grantRequeue(): void {
    this.grantSend(this.consumer, 'QUEUE_URL');
    this.consumer.allowRecursion();
  }

  /** Puts what another rule says on the queue, too. */
  wakeBy(rule: Rule): void {
    rule.addTarget(new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters }));
  }

  /** Lets a function put messages on the queue, which it finds in a variable of this name. */
  grantSend(fn: TypescriptFunction, variable: string): void {
    this.queue.grantSendMessages(fn);
    fn.configure(variable, this.queue.queueUrl);
  }
}
