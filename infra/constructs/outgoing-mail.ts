import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  EmailSendingEvent,
  EventDestination,
  type IEmailIdentity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import type { TypescriptFunction } from './typescript-function.ts';

export interface OutgoingMailProps {
  /** The trust's id; what counts its mail is named after it, so that an account can hold several trusts. */
  readonly trustId: string;
  /** The one address that all mail goes to. @default - whom it is for */
  readonly allTo?: string | undefined;
  /** Where it is heard of when mail comes back. */
  readonly alarms: AlarmTopic;
}

/** The tag that SES itself puts on each mail, and the dimension under which it counts it. */
const BY_SET = 'ses:configuration-set';
const HOUR = Duration.hours(1);

/**
 * SES looks at an account above these, and stops its mail at twice as much and more.
 * @see https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-messages.html
 */
const REVIEWED = { bounces: 0.05, complaints: 0.001 };

/**
 * What counts the mail that was sent: an answer of SES that it took a mail says nothing of whether anybody got it.
 * It counts and keeps nothing else: no address goes anywhere.
 */
export class OutgoingMail extends Construct {
  readonly setName: string;
  private readonly props: OutgoingMailProps;

  constructor(scope: Construct, id: string, props: OutgoingMailProps) {
    super(scope, id);
    this.props = props;
    this.setName = `daybook-${props.trustId}`;
    const set = new ConfigurationSet(this, 'Set', {
      // By a name that is known beforehand: what sends stands in other stacks.
      configurationSetName: this.setName,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    set.addEventDestination('Counts', {
      destination: EventDestination.cloudWatchDimensions([
        { source: CloudWatchDimensionSource.MESSAGE_TAG, name: BY_SET, defaultValue: 'none' },
      ]),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    this.alarmLost();
    this.alarmReputation();
  }

  /** Lets a function send from this identity, and be counted: as `MAIL_CONFIGURATION_SET`. */
  grantSend(fn: TypescriptFunction, identity: IEmailIdentity): void {
    identity.grantSendEmail(fn);
    const resource = Stack.of(fn).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.setName,
    });
    fn.role.addToPolicy(new PolicyStatement({ actions: ['ses:SendEmail'], resources: [resource] }));
    fn.configure('MAIL_CONFIGURATION_SET', this.setName);
    if (this.props.allTo !== undefined) fn.configure('MAIL_ALL_TO', this.props.allTo);
  }

  private alarmLost(): void {
    const { alarms, trustId } = this.props;
    alarms.alarm(this, 'Bounced', {
      metric: mailMetric(trustId, 'Bounce').with({ period: HOUR }),
      threshold: 1,
      impact: 'Somebody who had to be notified was not: a mail came back, since its address takes none',
      runbook: 'mail-comes-back',
    });
    alarms.alarm(this, 'Complained', {
      metric: mailMetric(trustId, 'Complaint').with({ period: HOUR }),
      threshold: 1,
      impact: 'Somebody marked a notice as unwanted, and is sent none any more from now on',
      runbook: 'somebody-complained-of-a-mail',
    });
  }

  private alarmReputation(): void {
    const { alarms, trustId } = this.props;
    const rates = [
      ['Bounces', 'Reputation.BounceRate', REVIEWED.bounces],
      ['Complaints', 'Reputation.ComplaintRate', REVIEWED.complaints],
    ] as const;
    for (const [id, metricName, threshold] of rates)
      alarms.alarm(this, `TooMany${id}`, {
        metric: mailMetric(trustId, metricName).with({ statistic: 'max', period: HOUR }),
        threshold,
        impact: 'AWS may stop all mail of this account: nobody would be notified of anything',
        runbook: 'aws-may-stop-our-mail',
      });
  }
}

/** What SES counts of this trust's mail, in five minutes. */
export const mailMetric = (trustId: string, metricName: string): Metric =>
  new Metric({
    namespace: 'AWS/SES',
    metricName,
    dimensionsMap: { [BY_SET]: `daybook-${trustId}` },
    statistic: 'sum',
    period: Duration.minutes(5),
  });
