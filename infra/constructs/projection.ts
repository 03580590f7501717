import { Construct } from 'constructs';
import { EventConsumer, type EventConsumerProps } from './event-consumer.ts';
import type { EventLogTable } from './event-log-table.ts';
import type { RetainedTable } from './retained-table.ts';

export interface ProjectionProps extends Pick<EventConsumerProps, 'bus' | 'alarms' | 'streams' | 'impact'> {
  /** The trust's id. */
  readonly trustId: string;
  /** Name of the read model; its function is `functions/project-<model>`. */
  readonly model: string;
  /** What the rows are made from. */
  readonly eventLog: EventLogTable;
  /** Where the rows stand. */
  readonly readModel: RetainedTable;
}

/** Keeps one read model: an event is a doorbell, the rows are made from the log. */
export class Projection extends Construct {
  constructor(scope: Construct, id: string, props: ProjectionProps) {
    super(scope, id);
    const { consumer } = new EventConsumer(this, 'Events', {
      ...props,
      folder: `project-${props.model}`,
      description: `Keeps the read model ${props.model}`,
      runbook: 'a-read-model-stands-still',
    });
    consumer.configure('TRUST_ID', props.trustId);
    props.eventLog.grantRead(consumer);
    props.readModel.grantReadWrite(consumer);
  }
}
