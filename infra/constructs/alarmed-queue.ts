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

/** A queue whose failures can't go unseen: five tries, then the dead letters and their alarm. */
export class AlarmedQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: AlarmedQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', props).queue;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(props.consumerTimeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
  }
}
