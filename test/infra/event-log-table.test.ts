import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { EventLogTable } from '../../infra/constructs/event-log-table.ts';
import { bench } from './bench.ts';
import { actionsOf, ofType, resourcesOf, statementsOf } from './resources.ts';

/** What a function may do on the log, and how it learns the table's name. */
const granted = (
  grant: (log: EventLogTable, fn: ReturnType<ReturnType<typeof bench>['function']>) => void,
) => {
  const { stack, function: newFunction } = bench();
  const fn = newFunction();
  grant(new EventLogTable(stack, 'EventLog'), fn);
  const resources = resourcesOf(Template.fromStack(stack));
  const onTable = statementsOf(resources).filter(({ Resource }) =>
    JSON.stringify(Resource).includes('EventLog'),
  );
  const [, lambda] = ofType(resources, 'AWS::Lambda::Function')[0]!;
  return { actions: onTable.flatMap(actionsOf).sort(), resources, properties: lambda.Properties };
};

describe('a grant on the log', () => {
  it('GOV-04 to append allows to load, to put and to check facts, and names the table', () => {
    const { actions, properties } = granted((log, fn) => log.grantAppend(fn));
    expect(actions).toEqual([
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
    ]);
    expect(properties).toHaveProperty('Environment.Variables.EVENT_LOG_TABLE.Ref');
  });

  it('GOV-04 to read allows to load, and names the table', () => {
    const { actions, properties } = granted((log, fn) => log.grantRead(fn));
    expect(actions).toEqual(['dynamodb:GetItem', 'dynamodb:Query']);
    expect(properties).toHaveProperty('Environment.Variables.EVENT_LOG_TABLE.Ref');
  });

  it('GOV-04 to replay allows to load, and to read many commits at once', () => {
    expect(granted((log, fn) => log.grantReplay(fn)).actions).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
    ]);
  });

  it('GOV-04 to scan allows to find all streams, and names the table', () => {
    const { actions, properties } = granted((log, fn) => log.grantScan(fn));
    expect(actions).toEqual(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan']);
    expect(properties).toHaveProperty('Environment.Variables.EVENT_LOG_TABLE.Ref');
  });

  it('GOV-04 to be fed allows to read the stream of changes, and not the table', () => {
    const { actions, resources } = granted((log, fn) => log.feed(fn));
    expect(actions).toEqual(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator']);
    expect(ofType(resources, 'AWS::Lambda::EventSourceMapping')).toHaveLength(1);
  });
});
