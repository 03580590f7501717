import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Archive, EventBus, Match } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { TypescriptFunction } from './typescript-function.ts';

export interface TrustBusProps {
  /** The trust's id; the bus is named after it, so that an account can hold several trusts. */
  readonly trustId: string;
}

/**
 * The bus that everything journaled is published on, with an archive to replay from. Ids only ever travel on
 * it.
 */
export class TrustBus extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, props: TrustBusProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', {
      eventBusName: `daybook-${props.trustId}`,
      description: 'Every event that Daybook journaled',
    });
    // Kept, but for a creation that is rolled back: an empty bus of this name would stand in the way of the
    // next try. Its archive, which has a rule on the bus, goes with it.
    this.bus.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    const archive = new Archive(this, 'Archive', {
      sourceEventBus: this.bus,
      description:
        'A school year of events, to replay to a consumer; the log itself keeps all of them forever',
      eventPattern: { source: Match.prefix('daybook.') },
      retention: Duration.days(400),
    });
    archive.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }

  /** Publish, as `EVENT_BUS_NAME`. */
  grantPublish(fn: TypescriptFunction): void {
    this.bus.grantPutEventsTo(fn);
    fn.configure('EVENT_BUS_NAME', this.bus.eventBusName);
  }

  /**
   * Announce checkpoints, as `EVENT_BUS_NAME`; an event of anything that was recorded can't be published with
   * it.
   */
  grantAnnounce(fn: TypescriptFunction): void {
    this.grantSource(fn, 'daybook.checkpoints');
  }

  /**
   * Ask for operations, as `EVENT_BUS_NAME`; an event of anything that was recorded can't be published with
   * it.
   */
  grantRequest(fn: TypescriptFunction): void {
    this.grantSource(fn, 'daybook.operations');
  }

  /**
   * The key is a list to IAM, and the operator over lists holds where there is none: hence the second
   * condition.
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-example-policy-cross-account-custom-bus-source.html
   */
  private grantSource(fn: TypescriptFunction, source: string): void {
    fn.role.addToPolicy(
      new PolicyStatement({
        actions: ['events:PutEvents'],
        resources: [this.bus.eventBusArn],
        conditions: {
          'ForAllValues:StringEquals': { 'events:source': source },
          Null: { 'events:source': 'false' },
        },
      }),
    );
    fn.configure('EVENT_BUS_NAME', this.bus.eventBusName);
  }
}
