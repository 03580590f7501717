import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { EmailIdentity, Identity, type IEmailIdentity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { ownMetric } from '../constructs/own-metric.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import { addErasure } from './erasure.ts';
import { addProcesses } from './processes.ts';
import { heardStreams } from './public-streams.ts';
import { addRebuild } from './rebuild.ts';
import type { RecordStack } from './record-stack.ts';
import { addRunReplays } from './replays.ts';
import { addRunDeadlines } from './run-deadlines.ts';
import { addWebhooks } from './webhooks.ts';

export interface ReactionsStackProps extends StackProps {
  /** Settings of the trust that it is deployed for. */
  readonly deployment: Deployment;
  /** What is kept; everything else leans on it. */
  readonly record: RecordStack;
  /** Names of the streams that consumers hear of. */
  readonly streams: readonly string[];
}

/** What follows from events: read models, notices, processes and deadlines. */
export class ReactionsStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, record, streams, ...props }: ReactionsStackProps) {
    super(scope, id, props);
    // What read models and processes hear of beside what people send; nobody is mailed about who looked.
    const heard = [...streams, ...heardStreams];
    const [project, notify] = [
      this.project(deployment, record, heard),
      this.notify(deployment, record, streams),
    ];
    const writers = [
      addErasure(this, { deployment, record }).consumer,
      addProcesses(this, { deployment, record, streams: heard }),
      addRunDeadlines(this, { deployment, record, project, notify }),
      addWebhooks(this, { deployment, record, streams }),
      addRunReplays(this, { deployment, record }),
    ];
    // What reads a new version of an event is there before what writes it.
    for (const writer of writers)
      writer.serving.node.addDependency(project.consumer.serving, notify.consumer.serving);
    addRebuild(this, { deployment, record });
  }

  private project({ trustId }: Deployment, record: RecordStack, streams: readonly string[]): EventConsumer {
    const events = new EventConsumer(this, 'Project', {
      bus: record.bus.bus,
      alarms: record.alarms,
      folder: 'project',
      description: 'Keeps every read model',
      streams,
      // Writers of one school's model wait for each other: few projectors with full batches are faster than many (decision 18).
      maxConcurrency: 2,
      impact:
        'Lists are out of date, and notices may go to those who held a role before: the dead letters name the lists',
      runbook: 'a-read-model-stands-still',
    });
    events.consumer.configure('TRUST_ID', trustId);
    events.grantRequeue();
    record.eventLog.grantRead(events.consumer);
    // A row of a list moves to another key when what it is looked for by changes.
    record.readModel.grant(events.consumer, 'GetItem', 'Query', 'BatchGetItem', 'PutItem', 'DeleteItem');
    return events;
  }

  private notify(deployment: Deployment, record: RecordStack, streams: readonly string[]): EventConsumer {
    const events = new EventConsumer(this, 'Notify', {
      bus: record.bus.bus,
      alarms: record.alarms,
      folder: 'notify',
      description: 'Mails notices to those who hold the roles that a school names',
      // Its own notes of who was notified would come back to it.
      streams: streams.filter((stream) => stream !== 'notifications'),
      // SES lets a new account send some 14 mails a second.
      maxConcurrency: 5,
      impact: 'Safeguarding leads, heads and office staff are not notified of what they must act on',
      runbook: 'notices-are-not-sent',
    });
    const { consumer } = events;
    const { trustId, mailFrom, portalUrl, signUrl } = deployment;
    consumer
      .configure('TRUST_ID', trustId)
      .configure('MAIL_FROM', mailFrom)
      .configure('PORTAL_URL', portalUrl)
      .configure('SIGN_URL', signUrl);
    // Who is notified is on record; nothing else is its to write.
    record.eventLog.grantAppendTo(consumer, ['notifications']);
    record.readModel.grantReadMany(consumer);
    // A notice that goes to many goes out in pages, each by a message of its own.
    events.grantRequeue();
    // Where nobody is found, the message comes again with the due dates.
    record.readModel.grantOnKeys(consumer, ['*/~due'], 'PutItem');
    record.deliveries.grantReadWrite(consumer);
    record.sealingKeys.grantOpen(consumer);
    const domain = mailFrom.slice(mailFrom.indexOf('@') + 1);
    record.alarms.alarm(consumer, 'NoHolder', {
      metric: ownMetric(trustId, 'RoleWithoutHolder'),
      threshold: 1,
      impact:
        'Nobody who can be reached holds a role that had to be notified: others were notified in their place, or nobody yet',
      runbook: 'a-role-has-no-holder',
    });
    record.alarms.alarm(consumer, 'MailRefused', {
      metric: ownMetric(trustId, 'MailRefused'),
      threshold: 1,
      impact:
        'Somebody who had to be notified was not: the mail service will never take mail to that address',
      runbook: 'a-mail-was-refused',
    });
    record.mail.grantSend(consumer, this.sender(domain, deployment.existingMailIdentity));
    return events;
  }

  /** The domain that mail is sent from. One that others use, too, is not this stack's to make or remove; one that it made stays. */
  private sender(domain: string, isThere = false): IEmailIdentity {
    if (isThere) return EmailIdentity.fromEmailIdentityName(this, 'Sender', domain);
    const identity = new EmailIdentity(this, 'Sender', { identity: Identity.domain(domain) });
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    return identity;
  }
}
