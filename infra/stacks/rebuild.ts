import { Duration, type Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { RuleInvocations } from '../constructs/rule-invocations.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import type { RecordStack } from './record-stack.ts';

/** The source of requests on the bus; what was recorded has sources of its own. */
export const requestsOf = (detailType: string) => ({
  source: ['daybook.operations'],
  detailType: [detailType],
});

export interface RebuildProps {
  /** Settings of the trust that it is deployed for. */
  readonly deployment: Deployment;
  readonly record: RecordStack;
}

/**
 * The function that rebuilds read models when it is asked to. It may remove any row, since it clears
 * generations that nobody reads.
 */
export const addRebuild = (stack: Stack, { deployment, record }: RebuildProps): void => {
  const rebuild = new TypescriptFunction(stack, 'Rebuild', {
    folder: 'rebuild',
    description: 'Makes the rows of a read model beside those that are read, compares the two and switches',
    timeout: Duration.minutes(15),
    memorySize: 1024,
  }).configure('TRUST_ID', deployment.trustId);
  record.eventLog.grantRead(rebuild);
  record.journal.grant(rebuild, 'GetItem', 'Query', 'Scan');
  record.readModel.grant(rebuild, 'GetItem', 'Query', 'BatchGetItem', 'PutItem', 'DeleteItem');
  record.bus.grantRequest(rebuild);
  const invocations = new RuleInvocations(rebuild, 'Invocations', {
    fn: rebuild,
    alarms: record.alarms,
    impact:
      'A list that somebody wanted rebuilt stays as it was, and changes cost twice as much until it is tried again',
    runbook: 'a-rebuild-failed',
  });
  const requested = new Rule(stack, 'RebuildRequested', {
    eventBus: record.bus.bus,
    description: 'Somebody asked for a read model to be rebuilt',
    eventPattern: requestsOf('RebuildRequested'),
  });
  invocations.by(requested);
};
