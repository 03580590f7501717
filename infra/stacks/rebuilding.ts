import { Duration, type Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { RecordStack } from './record-stack.ts';

/** The source of requests on the bus; what was recorded has sources of its own. */
export const requestsOf = (detailType: string) => ({ source: ['daybook.operations'], detailType: [detailType] });

/** The function that makes read models anew when it is asked to. It alone may remove rows: those that nobody reads any more. */
export const addRebuilding = (stack: Stack, record: RecordStack): void => {
  const alarm = {
    impact: 'A list that somebody wanted made anew stays as it was, and changes cost twice as much until it is tried again',
    runbook: 'a-rebuild-failed',
  };
  const rebuild = new TypescriptFunction(stack, 'Rebuild', {
    folder: 'rebuild',
    description: 'Makes a read model anew beside the one that is read, compares the two and switches',
    timeout: Duration.minutes(15),
    memorySize: 1024,
  });
  record.eventLog.grantRead(rebuild);
  record.journal.grant(rebuild, 'GetItem', 'Query', 'Scan');
  record.readModel.grant(rebuild, 'GetItem', 'Query', 'PutItem', 'DeleteItem');
  record.bus.grantRequest(rebuild);
  const { queue } = new DeadLetterQueue(stack, 'NotRebuilt', { alarms: record.alarms, ...alarm });
  const rule = new Rule(stack, 'RebuildRequested', {
    eventBus: record.bus.bus,
    description: 'Somebody asked for a read model to be made anew',
    eventPattern: requestsOf('RebuildRequested'),
  });
  rule.addTarget(new LambdaFunction(rebuild.function, { deadLetterQueue: queue }));
  record.alarms.alarm(rebuild, 'Failed', {
    metric: rebuild.function.metricErrors({ period: Duration.hours(1) }),
    threshold: 1,
    ...alarm,
  });
};
