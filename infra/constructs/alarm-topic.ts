import { Aws } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { EventField, type Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface AlarmTopicProps {
  /** Where alarms are mailed to: one address, or several. */
  readonly address: string | readonly string[];
  /** Where the documentation of this deployment stands; every alarm names its page there. */
  readonly docsBaseUrl: string;
}

export interface TellProps extends Pick<ImpactAlarmProps, 'impact' | 'runbook'> {
  /** Where a message goes that the topic would not take. */
  readonly deadLetters: IQueue;
}

export interface ImpactAlarmProps {
  /** What is watched. */
  readonly metric: IMetric;
  /** The alarm goes off at this value and above. */
  readonly threshold: number;
  /** Who is hurt, and how, while this goes on. */
  readonly impact: string;
  /** Heading of the entry in `docs/runbook.md`, as its anchor. */
  readonly runbook: string;
  /** Whether the alarm goes off when nothing is measured at all. @default false */
  readonly onSilence?: boolean;
  /** How many of the metric's periods in a row it has to be so. @default 1 */
  readonly periods?: number;
}

/** Where all alarms go. An alarm can't be made without saying who is hurt and what to do. */
export class AlarmTopic extends Construct {
  private readonly topic: Topic;
  private readonly docsBaseUrl: string;

  constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    super(scope, id);
    this.docsBaseUrl = props.docsBaseUrl;
    this.topic = new Topic(this, 'Topic', { displayName: 'Daybook alarms', enforceSSL: true });
    // A policy of our own replaces the default one, which had let the account's alarms publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    for (const address of [props.address].flat()) this.topic.addSubscription(new EmailSubscription(address));
  }

  /** Mails what a rule on calls of AWS's own API matches: who did what, when, and whether it was refused. */
  tell(rule: Rule, props: TellProps): void {
    this.mail(rule, props, [
      `${said('eventName')} (${said('eventSource')})`,
      `by ${said('userIdentity.arn')} from ${said('sourceIPAddress')} at ${said('eventTime')}, refused with: ${said('errorCode')}.`,
    ]);
  }

  /** Mails what a rule on jobs of AWS Backup matches: of what, how it ended, and why. */
  tellOfJob(rule: Rule, props: TellProps): void {
    this.mail(rule, props, [
      `${EventField.fromPath('$.detail-type')}, ${said('state')}`,
      `of ${said('resourceType')} ${said('resourceArn')}: ${said('statusMessage')}.`,
    ]);
  }

  private mail(rule: Rule, { deadLetters, impact, runbook }: TellProps, what: readonly string[]): void {
    const text = [`${impact}:`, ...what, `What to do: ${this.docsBaseUrl}/runbook#${runbook}`].join(' ');
    const message = RuleTargetInput.fromText(text);
    rule.addTarget(new SnsTopic(this.topic, { message, deadLetterQueue: deadLetters }));
  }

  /** An alarm in another construct's scope. */
  alarm(scope: Construct, id: string, props: ImpactAlarmProps): void {
    this.watched(scope, id, props);
  }

  /** The same, for what looks at the alarm itself. */
  watched(scope: Construct, id: string, props: ImpactAlarmProps): Alarm {
    const alarm = new Alarm(scope, id, {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData:
        props.onSilence === true ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact}. What to do: ${this.docsBaseUrl}/runbook#${props.runbook}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}

/** A field of the event, where it has it. */
const said = (path: string): string => EventField.fromPath(`$.detail.${path}`);
