import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { ownMetric } from '../constructs/own-metric.ts';
import { RuleInvocations } from '../constructs/rule-invocations.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import { grantOperations } from './grant-operations.ts';
import { addGuards } from './guards.ts';
import { requestsOf } from './rebuild.ts';
import type { RecordStack } from './record-stack.ts';
import { addSigning } from './signing.ts';

export interface JournalStackProps extends StackProps {
  /** Settings of the trust that it is deployed for. */
  readonly deployment: Deployment;
  /** What is kept; everything else leans on it. */
  readonly record: RecordStack;
}

/**
 * Gives every commit its place in its school's journal, publishes and signs it; once a day looks for what was
 * left behind.
 */
export class JournalStack extends Stack {
  /** What the bus would not take. */
  private readonly unpublished: DeadLetterQueue;

  constructor(scope: Construct, id: string, { deployment, record, ...props }: JournalStackProps) {
    super(scope, id, props);
    this.unpublished = new DeadLetterQueue(this, 'Unpublished', {
      alarms: record.alarms,
      impact: 'Events are in the journal but reached no consumer: notices were not sent and lists are behind',
      runbook: 'events-could-not-be-published',
    });
    this.relay(deployment, record);
    this.sweep(deployment, record);
    addSigning(this, { deployment, record });
    addGuards(this, { deployment, record });
  }

  private relay(deployment: Deployment, record: RecordStack): void {
    const relay = this.journaling('Relay', deployment, record, {
      folder: 'relay',
      description: 'Journals every commit of the log and publishes its events',
      timeout: Duration.minutes(1),
    });
    record.eventLog.grantRead(relay);
    record.eventLog.feed(relay);
    record.alarms.alarm(relay, 'Behind', {
      metric: relay.function.metric('IteratorAge', { statistic: 'max', period: Duration.minutes(5) }),
      threshold: Duration.hours(1).toMilliseconds(),
      impact: 'Nothing that was recorded in the last hour reaches lists, notices or other services',
      runbook: 'the-journal-is-behind',
    });
    alarmTampering(relay, record, deployment);
  }

  private sweep(deployment: Deployment, record: RecordStack): void {
    const sweep = this.journaling('Sweep', deployment, record, {
      folder: 'sweep',
      description: 'Compares log, journal and read models once a day and hands over what is missing',
      timeout: Duration.minutes(15),
      // One core whole, and room for the keys of all streams of the largest trust after ten years (docs/limits.md).
      memorySize: 1792,
    });
    record.eventLog.grantScan(sweep);
    record.readModel.grantRead(sweep);
    record.archive.grantRead(sweep);
    record.signingKeys.grantPublicKeys(sweep);
    record.deliveries.grantRead(sweep);
    grantOperations(sweep, record);
    const invocations = new RuleInvocations(sweep, 'Invocations', {
      fn: sweep,
      alarms: record.alarms,
      impact: 'Commits that the relay missed stay out of lists and notices for another day',
      runbook: 'the-sweep-failed',
    });
    watchSweep(sweep, record, deployment);
    const daily = new Rule(this, 'Daily', {
      description: 'The daily sweep, at night and before the checkpoint of the day',
      schedule: Schedule.cron({ hour: '1', minute: '30' }),
    });
    const requested = new Rule(this, 'SweepRequested', {
      eventBus: record.bus.bus,
      description: 'Somebody asked for a sweep at once',
      eventPattern: requestsOf('SweepRequested'),
    });
    for (const rule of [daily, requested]) invocations.by(rule);
    const goesOn = new Rule(this, 'SweepGoesOn', {
      description: 'What a sweep of everything left for want of time, until the schools open',
      schedule: Schedule.cron({ hour: GOES_ON.hours, minute: GOES_ON.minutes }),
    });
    invocations.by(goesOn, { goesOn: true });
  }

  /** What relay and sweep have in common: both journal and publish. */
  private journaling(
    id: string,
    deployment: Deployment,
    record: RecordStack,
    props: ConstructorParameters<typeof TypescriptFunction>[2],
  ): TypescriptFunction {
    const fn = new TypescriptFunction(this, id, props)
      .configure('TRUST_ID', deployment.trustId)
      .configure('DATASCHEMA_BASE', deployment.dataschemaBase)
      .configure('DEAD_LETTER_QUEUE_URL', this.unpublished.queue.queueUrl);
    record.journal.grant(fn, 'GetItem', 'Query', 'BatchGetItem', 'PutItem');
    record.bus.grantPublish(fn);
    this.unpublished.queue.grantSendMessages(fn);
    return fn;
  }
}

/**
 * The function that finds a commit that is not as it was written counts it, once: the relay a change or
 * removal, which is never journaled.
 */
const alarmTampering = (relay: TypescriptFunction, record: RecordStack, { trustId }: Deployment): void =>
  record.alarms.alarm(relay, 'TamperedWith', {
    metric: ownMetric(trustId, 'Tampering'),
    threshold: 1,
    impact:
      'Somebody changed or removed what was recorded: the book can not be relied on until it is known what',
    runbook: 'the-log-was-tampered-with',
  });

/** UTC, after the nightly run is over; each run ends before the next begins. */
const GOES_ON = { hours: '2-5', minutes: '0,15,30,45' } as const;

/** Four times six hours, and as long again as a nightly run may be late. */
const SILENT = { periods: 6, period: Duration.hours(6) };

/** What a sweep finds of rows, and that it ended at all: one that comes to no end leaves no report. */
const watchSweep = (sweep: TypescriptFunction, record: RecordStack, { trustId }: Deployment): void => {
  record.alarms.alarm(sweep, 'RowsDiffer', {
    metric: ownMetric(trustId, 'SweptDifferingRows'),
    threshold: 1,
    impact: 'People are shown lists that do not say what was recorded: rows are not what the log gives',
    runbook: 'rows-are-not-what-the-log-gives',
  });
  const { period, periods } = SILENT;
  const ended = ownMetric(trustId, 'SweptStreams').with({ statistic: 'n', period });
  record.alarms.alarm(sweep, 'Overdue', {
    metric: new MathExpression({
      expression: 'IF(FILL(ended, 0) < 1, 1, 0)',
      usingMetrics: { ended },
      period,
      label: 'No sweep ended in six hours',
    }),
    threshold: 1,
    periods,
    onSilence: true,
    impact: 'For 36 hours nobody looked whether the record is whole, and what was left behind stays behind',
    runbook: 'no-sweep-ended-for-36-hours',
  });
};
