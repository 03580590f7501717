import { describe, expect, it } from 'vitest';
import { deployedFunctions, type GetAtt, type Ref } from './deployed.ts';
import { actionsOf, type Statement } from './resources.ts';
import { functionIn } from './serving.ts';
import { allOfType, servedIn, synthesised } from './synthesised.ts';

interface Queue {
  readonly VisibilityTimeout?: number;
  readonly RedrivePolicy?: { readonly deadLetterTargetArn: GetAtt; readonly maxReceiveCount: number };
}
interface Mapping {
  readonly EventSourceArn: GetAtt | object;
  readonly FunctionName: object;
}
interface Rule {
  readonly EventPattern?: { readonly source?: readonly string[] };
  readonly ScheduleExpression?: string;
  readonly Targets: readonly { readonly Arn: GetAtt; readonly DeadLetterConfig?: { readonly Arn: GetAtt } }[];
}

const built = synthesised();
const served = servedIn(built);
const properties = <T>(type: string) =>
  allOfType(built, type).map(([id, resource]) => ({ id, ...(resource.Properties as T) }));
const idOf = (arn: object | string): string | undefined =>
  typeof arn === 'object' && 'Fn::GetAtt' in arn ? (arn as GetAtt)['Fn::GetAtt'][0] : undefined;

const queues = properties<Queue>('AWS::SQS::Queue');
const mappings = properties<Mapping>('AWS::Lambda::EventSourceMapping');
const rules = properties<Rule>('AWS::Events::Rule');
const readerOf = (queue: string) => mappings.find(({ EventSourceArn }) => idOf(EventSourceArn) === queue);
const read = queues.filter(({ id }) => readerOf(id));
const unread = queues.filter(({ id }) => !readerOf(id)).map(({ id }) => id);
const ids = (queue: { readonly id: string }) => queue.id;

describe('every queue', () => {
  it('INC-04 keeps a message as long as SQS allows, encrypted', () => {
    expect(queues.length).toBeGreaterThan(3);
    for (const queue of queues)
      expect(queue).toMatchObject({ MessageRetentionPeriod: 14 * 24 * 60 * 60, SqsManagedSseEnabled: true });
  });

  it('DPR-01 is reached over TLS only, and by nobody but rules of these stacks and functions with a right to', () => {
    const policies = properties<{
      Queues: readonly Ref[];
      PolicyDocument: { Statement: readonly Statement[] };
    }>('AWS::SQS::QueuePolicy');
    expect(policies.flatMap(({ Queues }) => Queues.map(({ Ref }) => Ref)).toSorted()).toEqual(
      queues.map(ids).toSorted(),
    );
    for (const { PolicyDocument } of policies) {
      const [first, ...others] = PolicyDocument.Statement;
      expect(first).toMatchObject({
        Effect: 'Deny',
        Action: 'sqs:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
      for (const statement of others) {
        expect(actionsOf(statement)).toContain('sqs:SendMessage');
        expect(statement).toMatchObject({
          Principal: { Service: 'events.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': expect.anything() } } },
        });
      }
    }
  });

  it('INC-04 that a function reads sets a message aside after five tries, where no function reads', () => {
    expect(read.length).toBeGreaterThan(1);
    for (const { RedrivePolicy } of read) {
      expect(RedrivePolicy?.maxReceiveCount).toBe(5);
      expect(unread).toContain(idOf(RedrivePolicy!.deadLetterTargetArn));
    }
  });

  it('INC-04 hides a message for six times as long as its function may run', () => {
    const timeouts = new Map(
      deployedFunctions(built).map(({ id, properties: { Timeout } }) => [id, Timeout]),
    );
    for (const { id, VisibilityTimeout } of read) {
      expect(VisibilityTimeout).toBe(timeouts.get(functionIn(served, readerOf(id)!.FunctionName)!)! * 6);
    }
  });

  it('INC-04 that no function reads holds dead letters, and the first one calls somebody', () => {
    const alarmed = allOfType(built, 'AWS::CloudWatch::Alarm').flatMap(([, { Properties }]) => {
      const { Dimensions, ...alarm } = Properties as { Dimensions?: readonly { Value: GetAtt }[] };
      return (Dimensions ?? []).map(({ Value }) => [idOf(Value), alarm] as const);
    });
    const deadLettersOf = [
      ...read.map(({ RedrivePolicy }) => RedrivePolicy!.deadLetterTargetArn),
      ...rules.flatMap(({ Targets }) =>
        Targets.flatMap(({ DeadLetterConfig }) => DeadLetterConfig?.Arn ?? []),
      ),
      ...properties<{ DestinationConfig?: { OnFailure?: { Destination: GetAtt } } }>(
        'AWS::Lambda::EventInvokeConfig',
      ).flatMap(({ DestinationConfig }) => DestinationConfig?.OnFailure?.Destination ?? []),
    ].map(idOf);
    // What can't be published is set aside by the functions themselves.
    const notified = deployedFunctions(built).flatMap(
      ({ properties: { Environment } }) => Environment.Variables['DEAD_LETTER_QUEUE_URL'] ?? [],
    );
    deadLettersOf.push(...notified.map((url) => (url as unknown as Ref).Ref));
    expect(notified.length).toBeGreaterThan(0);
    expect(unread.toSorted()).toEqual([...new Set(deadLettersOf)].toSorted());
    for (const queue of unread) {
      expect(alarmed.filter(([id]) => id === queue).map(([, alarm]) => alarm)).toEqual([
        expect.objectContaining({
          MetricName: 'ApproximateNumberOfMessagesVisible',
          Statistic: 'Maximum',
          Threshold: 1,
        }),
      ]);
    }
  });
});

const isInTens = (mapping: object): boolean => 'BatchSize' in mapping && mapping.BatchSize === 10;

describe('every function that is fed', () => {
  it('INC-04 gives back only the messages that failed', () => {
    expect(mappings.length).toBeGreaterThan(read.length);
    for (const mapping of mappings)
      expect(mapping).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
    // A page of an import, or a turn of a replay, takes as long as a batch of anything else.
    const alone = mappings.filter((mapping) => /RunImports|RunReplays/.test(JSON.stringify(mapping)));
    expect(alone).toMatchObject([{ BatchSize: 1 }, { BatchSize: 1 }]);
    expect(mappings.filter((mapping) => !alone.includes(mapping)).every(isInTens)).toBe(true);
  });
});

describe('every rule', () => {
  it('INC-04 is in force, and sets aside what it can not hand over, where no function reads', () => {
    expect(rules.length).toBeGreaterThan(3);
    for (const rule of rules) {
      expect(rule).toMatchObject({ State: 'ENABLED', Targets: [expect.anything()] });
      for (const { DeadLetterConfig } of rule.Targets) expect(unread).toContain(idOf(DeadLetterConfig!.Arn));
    }
  });

  it('GOV-04 runs by the clock, or hears of what Daybook says, on its own bus, but for what AWS says of guards and backups', () => {
    const ofAws = ({ id }: { readonly id: string }) => /^(Guards|FailedBackups)/.test(id);
    const hearing = rules.filter((rule) => rule.ScheduleExpression === undefined && !ofAws(rule));
    expect(hearing.length).toBeGreaterThan(1);
    for (const rule of hearing) {
      expect(rule).toHaveProperty('EventBusName');
      expect(rule.EventPattern?.source).toEqual(
        rule.EventPattern?.source?.filter((source) => source.startsWith('daybook.')),
      );
    }
  });
});
