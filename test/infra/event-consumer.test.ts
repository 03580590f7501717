import { Template } from 'aws-cdk-lib/assertions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../events/catalogue/index.ts';
import { EventConsumer } from '../../infra/constructs/event-consumer.ts';
import { bench } from './bench.ts';
import { ofType, resourcesOf } from './resources.ts';

const consumer = (streams: readonly string[]) => {
  const { stack, alarms } = bench();
  new EventConsumer(stack, 'Consumer', {
    bus: new EventBus(stack, 'Bus'),
    alarms,
    folder: 'relay',
    description: 'Hears of events',
    streams,
    impact: 'Nobody hears of anything',
    runbook: 'nobody-hears',
  });
  return resourcesOf(Template.fromStack(stack));
};
const resources = consumer(['people', 'policies']);
const properties = (type: string) => ofType(resources, type).map(([, { Properties }]) => Properties);
const queueId = ofType(resources, 'AWS::SQS::Queue').find(([, { Properties }]) => 'RedrivePolicy' in Properties)![0];

describe('a consumer of events', () => {
  it('ORG-06 hears of every event type that the catalogue has for its streams, and of no other', () => {
    const types = catalogue.filter(({ stream }) => ['people', 'policies'].includes(stream)).flatMap(({ entries }) => Object.keys(entries));
    const [rule] = properties('AWS::Events::Rule') as unknown as [{ EventPattern: { source: string[]; 'detail-type': string[] } }];
    expect(rule.EventPattern.source).toEqual(['daybook.people', 'daybook.policies']);
    expect(rule.EventPattern['detail-type'].toSorted()).toEqual(types.toSorted());
  });

  it('ORG-06 gets them from its queue, and gives back only those that failed', () => {
    expect(properties('AWS::Lambda::EventSourceMapping')).toEqual([
      expect.objectContaining({
        EventSourceArn: { 'Fn::GetAtt': [queueId, 'Arn'] },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      }),
    ]);
  });

  it('INC-04 hides a message for six times as long as its function may run, and sets it aside after five tries', () => {
    expect(resources[queueId]!.Properties).toMatchObject({
      VisibilityTimeout: 180,
      RedrivePolicy: { maxReceiveCount: 5 },
      SqsManagedSseEnabled: true,
    });
  });

  it('INC-04 says who is hurt when it fails', () => {
    expect(properties('AWS::CloudWatch::Alarm')).toEqual([
      expect.objectContaining({
        AlarmDescription: 'Nobody hears of anything. What to do: https://docs.fernhill.example/runbook#nobody-hears',
        Threshold: 1,
      }),
    ]);
  });

  it('ORG-06 refuses a stream that the catalogue does not have', () => {
    expect(() => consumer(['nonsense'])).toThrow('no stream of the catalogue has the name nonsense');
  });
});
