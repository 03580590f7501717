import { Template } from 'aws-cdk-lib/assertions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { describe, expect, it } from 'vitest';
import { EventConsumer } from '../../infra/constructs/event-consumer.ts';
import { bench } from './bench.ts';
import { actionsOf, ofType, type Resource, resourcesOf, statementsOf } from './resources.ts';

const consumer = (streams: readonly string[]) => {
  const { stack, alarms } = bench();
  const events = new EventConsumer(stack, 'Consumer', {
    bus: new EventBus(stack, 'Bus'),
    alarms,
    folder: 'relay',
    description: 'Hears of events',
    streams,
    maxConcurrency: 7,
    impact: 'Nobody hears of anything',
    runbook: 'nobody-hears',
  });
  return { events, resources: () => resourcesOf(Template.fromStack(stack)) };
};
const resources = consumer(['people', 'policies']).resources();
const properties = (type: string) => ofType(resources, type).map(([, { Properties }]) => Properties);
const queueId = ofType(resources, 'AWS::SQS::Queue').find(
  ([, { Properties }]) => 'RedrivePolicy' in Properties,
)![0];

describe('a consumer of events', () => {
  it('ORG-06 hears of every event of its streams, of whatever type, and of no other', () => {
    const [rule] = properties('AWS::Events::Rule') as unknown as [{ EventPattern: object }];
    expect(rule.EventPattern).toEqual({ source: ['daybook.people', 'daybook.policies'] });
  });

  it('ORG-06 has a pattern that EventBridge takes for thirty streams of long names', () => {
    const thirty = Array.from({ length: 30 }, (_, index) => `a-stream-with-a-long-name${index}`.slice(-25));
    const [[, { Properties }]] = ofType(consumer(thirty).resources(), 'AWS::Events::Rule') as [
      [string, Resource],
    ];
    const { EventPattern } = Properties as { EventPattern: { source: string[] } };
    expect(EventPattern.source).toHaveLength(30);
    // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
    expect(JSON.stringify(EventPattern).length).toBeLessThan(2048);
  });

  it('ORG-06 gets them from its queue, and gives back only those that failed', () => {
    expect(properties('AWS::Lambda::EventSourceMapping')).toEqual([
      expect.objectContaining({
        EventSourceArn: { 'Fn::GetAtt': [queueId, 'Arn'] },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 7 },
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

  it('INC-04 says who is hurt when it fails, and when it is behind', () => {
    const behind = 'Nobody hears of anything: a message has waited for 20 minutes';
    expect(properties('AWS::CloudWatch::Alarm').toReversed()).toEqual([
      expect.objectContaining({
        AlarmDescription: `${behind}. What to do: https://docs.fernhill.example/runbook#a-queue-is-behind`,
        Threshold: 1200,
      }),
      expect.objectContaining({
        AlarmDescription:
          'Nobody hears of anything. What to do: https://docs.fernhill.example/runbook#nobody-hears',
        Threshold: 1,
      }),
    ]);
  });

  it('ORG-06 may put messages on its own queue where it is allowed to', () => {
    const sending = (all: typeof resources) =>
      statementsOf(all)
        .filter((statement) => actionsOf(statement).includes('sqs:SendMessage'))
        .map(({ Resource }) => Resource);
    expect(sending(resources)).toEqual([]);
    const { events, resources: all } = consumer(['people']);
    events.grantSend(events.consumer, 'QUEUE_URL');
    expect(sending(all())).toEqual([{ 'Fn::GetAtt': [queueId, 'Arn'] }]);
    const [, { Properties }] = ofType(all(), 'AWS::Lambda::Function')[0]!;
    expect(Properties).toHaveProperty('Environment.Variables.QUEUE_URL', { Ref: queueId });
  });
});
