import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue, type DeadLetterQueueProps } from './dead-letter-queue.ts';

export interface AlarmedQueueProps extends DeadLetterQueueProps {
  /**
   * Timeout of the function that reads the queue; a message stays hidden for six times as long, as Lambda
   * advises.
   */
  readonly consumerTimeout: Duration;
}

/** Tries of one message before it is a dead letter. */
const maxReceiveCount = 5;

/** A message that can't be handled has moved to the dead letters by then, and their alarm went off. */
const RESERVE = Duration.minutes(5);

/**
 * A queue whose failures can't go unseen: five tries, then the dead letters and their alarm; and an alarm where
 * messages wait for longer than all tries of one take.
 */
export class AlarmedQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: AlarmedQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', props).queue;
    const visibilityTimeout = Duration.seconds(props.consumerTimeout.toSeconds() * 6);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
    const allTries = visibilityTimeout.toMinutes() * maxReceiveCount + RESERVE.toMinutes();
    props.alarms.alarm(this, 'Behind', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        statistic: 'max',
        period: Duration.minutes(5),
      }),
      threshold: Duration.minutes(allTries).toSeconds(),
      impact: `${props.impact}: a message has waited for ${allTries} minutes`,
      runbook: 'a-queue-is-behind',
    });
  }
}
