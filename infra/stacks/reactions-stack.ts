import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { Projection } from '../constructs/projection.ts';
import type { Deployment } from '../trusts/types.ts';
import { noticeStreams, readModels } from './reactions.ts';
import { addRebuilding } from './rebuilding.ts';
import type { RecordStack } from './record-stack.ts';

export interface ReactionsStackProps extends StackProps {
  /** Settings of the trust that it is deployed for. */
  readonly deployment: Deployment;
  /** What is kept; everything else leans on it. */
  readonly record: RecordStack;
}

/** What follows from events: read models and notices. All of it can be rebuilt from the log. */
export class ReactionsStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, record, ...props }: ReactionsStackProps) {
    super(scope, id, props);
    for (const readModel of readModels) this.project(readModel, deployment, record);
    this.notify(deployment, record);
    addRebuilding(this, record);
  }

  private project(readModel: (typeof readModels)[number], deployment: Deployment, record: RecordStack): void {
    new Projection(this, readModel.id, {
      ...readModel,
      trustId: deployment.trustId,
      bus: record.bus.bus,
      alarms: record.alarms,
      eventLog: record.eventLog,
      readModel: record.readModel,
    });
  }

  private notify(deployment: Deployment, record: RecordStack): void {
    const { consumer } = new EventConsumer(this, 'Notify', {
      bus: record.bus.bus,
      alarms: record.alarms,
      folder: 'notify',
      description: 'Mails notices to whoever holds the roles that a school names',
      streams: noticeStreams,
      impact: 'Safeguarding leads, heads and office staff are not told of what they must act on',
      runbook: 'notices-are-not-sent',
    });
    consumer
      .configure('TRUST_ID', deployment.trustId)
      .configure('MAIL_FROM', deployment.mailFrom)
      .configure('PORTAL_URL', deployment.portalUrl);
    record.eventLog.grantRead(consumer);
    record.readModel.grantRead(consumer);
    record.deliveries.grantReadWrite(consumer);
    record.sealingKeys.grantOpen(consumer);
    const domain = deployment.mailFrom.slice(deployment.mailFrom.indexOf('@') + 1);
    record.alarms.alarm(consumer, 'NoHolder', {
      metric: new Metric({ namespace: 'Daybook', metricName: 'RoleWithoutHolder', statistic: 'sum', period: Duration.minutes(5) }),
      threshold: 1,
      impact: 'Whoever should have been told holds no role any more: the fallback of the school was told, or nobody yet',
      runbook: 'a-role-has-no-holder',
    });
    new EmailIdentity(this, 'Sender', { identity: Identity.domain(domain) }).grantSendEmail(consumer);
  }
}
