import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';

export interface DeadLetterQueueProps {
  /** Where its alarm goes. */
  readonly alarms: AlarmTopic;
  /** Who is hurt while a message lies here. */
  readonly impact: string;
  /** Anchor in `docs/runbook.md`. */
  readonly runbook: string;
}

/**
 * Where messages go that could not be handled: kept as long as SQS allows (14 days), and alarmed from the
 * first one.
 */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    props.alarms.alarm(this, 'Alarm', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        statistic: 'max',
        period: Duration.minutes(5),
      }),
      threshold: 1,
      impact: props.impact,
      runbook: props.runbook,
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is the last stop of dead letters itself: a person looks at what lies here, called by the alarm.',
    });
  }
}
