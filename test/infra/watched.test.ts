import { describe, expect, it } from 'vitest';
import { deployedFunctions, type GetAtt, type Ref } from './deployed.ts';
import { functionIn } from './serving.ts';
import { allOfType, servedIn, synthesised } from './synthesised.ts';

interface Measured {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
}
interface Alarm extends Measured {
  readonly Threshold: number;
  readonly Period?: number;
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Metric: Measured } }[];
}
interface Mapping {
  readonly EventSourceArn: GetAtt | object;
  readonly FunctionName: object;
  readonly ScalingConfig?: { readonly MaximumConcurrency?: number };
  readonly StartingPosition?: string;
  readonly ParallelizationFactor?: number;
}

const built = synthesised();
const served = servedIn(built);
const properties = <T>(type: string) =>
  allOfType(built, type).map(([id, resource]) => ({ id, ...(resource.Properties as T) }));
const alarms = properties<Alarm>('AWS::CloudWatch::Alarm');
const mappings = properties<Mapping>('AWS::Lambda::EventSourceMapping');
const queues = properties<{ VisibilityTimeout?: number; RedrivePolicy?: { maxReceiveCount: number } }>(
  'AWS::SQS::Queue',
);
const functions = deployedFunctions(built);
const invoked = properties<{ FunctionName: Ref; DestinationConfig?: { OnFailure?: object } }>(
  'AWS::Lambda::EventInvokeConfig',
);

/** Whether an alarm looks at this metric of this resource, by itself or in an expression. */
const isOn = (alarm: Alarm, metric: string, id: string): boolean =>
  [alarm, ...(alarm.Metrics ?? []).flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])].some(
    ({ MetricName, Dimensions = [] }) =>
      MetricName === metric && JSON.stringify(Dimensions).includes(`"${id}"`),
  );
const on = (metric: string, id: string): readonly Alarm[] => alarms.filter((one) => isOn(one, metric, id));

const on5xx = alarms.filter(({ Metrics }) =>
  (Metrics ?? []).some(({ MetricStat }) => MetricStat?.Metric.MetricName === '5xx'),
);

const isOfStream = ({ StartingPosition }: Mapping): boolean => StartingPosition !== undefined;
const sourceOf = ({ EventSourceArn }: Mapping): string =>
  'Fn::GetAtt' in EventSourceArn ? EventSourceArn['Fn::GetAtt'][0] : JSON.stringify(EventSourceArn);
const ruleTargets = new Set(
  properties<{ Targets: readonly { readonly Arn: object }[] }>('AWS::Events::Rule').flatMap(({ Targets }) =>
    Targets.flatMap(({ Arn }) => functionIn(served, Arn) ?? []),
  ),
);

describe('every function', () => {
  it.each(functions.map(({ id, routes }) => ({ id, routes })))(
    'INC-04 $id is seen to fail: by its queue, its stream, what invokes it, or the answers of the API',
    ({ id, routes }) => {
      const sources = mappings.filter(({ FunctionName }) => functionIn(served, FunctionName) === id);
      const ways = [
        routes.length > 0 ? on5xx : [],
        ruleTargets.has(id) ? on('Errors', id) : [],
        ...sources.map((one) =>
          isOfStream(one) ? on('IteratorAge', id) : on('ApproximateAgeOfOldestMessage', sourceOf(one)),
        ),
      ];
      expect(ways.filter((way) => way.length > 0)).not.toEqual([]);
      expect(sources.every((one, at) => ways[at + 2]?.length === 1 && sourceOf(one) !== '')).toBe(true);
    },
  );

  it('INC-04 keeps what it failed at where a rule invokes it; no topic or bucket invokes one', () => {
    const kept = invoked
      .filter(({ DestinationConfig }) => DestinationConfig?.OnFailure !== undefined)
      .map(({ FunctionName }) => FunctionName.Ref);
    const byRules = functions.map(({ id }) => id).filter((id) => ruleTargets.has(id));
    expect(byRules.length).toBeGreaterThan(3);
    expect(kept.toSorted()).toEqual(byRules.toSorted());
    const principals = properties<{ Principal: string }>('AWS::Lambda::Permission').map(
      ({ Principal }) => Principal,
    );
    expect(new Set(principals)).toEqual(new Set(['apigateway.amazonaws.com', 'events.amazonaws.com']));
  });

  it('INC-04 is in the one alarm on throttled functions, which counts those of the whole account', () => {
    const throttled = alarms.filter(({ MetricName }) => MetricName === 'Throttles');
    expect(throttled).toMatchObject([{ Namespace: 'AWS/Lambda', Statistic: 'Sum' }]);
    expect(throttled[0]).not.toHaveProperty('Dimensions');
  });
});

describe('every queue that a function reads', () => {
  const read = mappings.filter((one) => !isOfStream(one));

  it.each(read.map((one) => ({ queue: sourceOf(one) })))(
    'INC-04 $queue calls somebody when a message is older than all its tries take',
    ({ queue }) => {
      const { VisibilityTimeout = 0, RedrivePolicy } = queues.find(({ id }) => id === queue)!;
      const [alarm, ...others] = on('ApproximateAgeOfOldestMessage', queue);
      expect(others).toEqual([]);
      expect(alarm).toMatchObject({ Statistic: 'Maximum', Period: 300 });
      expect(alarm!.Threshold).toBe(VisibilityTimeout * RedrivePolicy!.maxReceiveCount + 300);
    },
  );

  it('INC-04 runs a bounded number of functions at once, as many as SQS takes a bound for', () => {
    expect(read.length).toBeGreaterThan(5);
    for (const { id, ScalingConfig } of read) {
      expect([id, ScalingConfig?.MaximumConcurrency ?? 0]).toEqual([id, expect.any(Number)]);
      expect(ScalingConfig?.MaximumConcurrency).toBeGreaterThanOrEqual(2);
      expect(ScalingConfig?.MaximumConcurrency).toBeLessThanOrEqual(1000);
    }
  });

  it('GOV-04 as every stream, which keeps the order of each item: one batch of a shard at a time', () => {
    expect(mappings.filter(isOfStream)).toMatchObject([{ ParallelizationFactor: 1 }]);
  });
});

describe('every table, the API and mail', () => {
  const kept = allOfType(built, 'AWS::DynamoDB::Table').filter(([, one]) => one.DeletionPolicy === 'Retain');

  // Rows and deliveries are made by what reads queues: where they are throttled, these get old, which is alarmed.
  const behindQueues = /^(ReadModel|Deliveries)Table/;

  it.each(kept.map(([id]) => ({ id })).filter(({ id }) => !behindQueues.test(id)))(
    'INC-04 $id calls somebody when it refuses many requests',
    ({ id }) => {
      expect(on('ReadThrottleEvents', id)).toHaveLength(1);
      expect(on('WriteThrottleEvents', id)).toEqual(on('ReadThrottleEvents', id));
    },
  );

  it('INC-04 the API calls somebody when many wait long, for a quarter of an hour', () => {
    const slow = alarms.filter(({ Metrics }) => JSON.stringify(Metrics ?? []).includes('"Latency"'));
    expect(slow).toMatchObject([{ EvaluationPeriods: 3, Threshold: 5000 }]);
    expect(JSON.stringify(slow)).toContain('"Stat":"p95"');
  });

  it.each([
    ['Bounce', 1],
    ['Complaint', 1],
    ['Reputation.BounceRate', 0.05],
    ['Reputation.ComplaintRate', 0.001],
  ])('EML-02 mail calls somebody at a %s of %d, of what this trust sends', (metric, Threshold) => {
    const found = alarms.filter(({ MetricName }) => MetricName === metric);
    const Dimensions = [{ Name: 'ses:configuration-set', Value: 'daybook-fernhill' }];
    expect(found).toMatchObject([{ Namespace: 'AWS/SES', Threshold, Dimensions }]);
  });

  it('EML-02 is counted under that name, by each that sends it', () => {
    expect(properties<object>('AWS::SES::ConfigurationSet')).toMatchObject([
      { Name: 'daybook-fernhill', ReputationOptions: { ReputationMetricsEnabled: true } },
    ]);
    expect(properties<object>('AWS::SES::ConfigurationSetEventDestination')).toMatchObject([
      {
        EventDestination: {
          Enabled: true,
          CloudWatchDestination: {
            DimensionConfigurations: [
              { DimensionName: 'ses:configuration-set', DimensionValueSource: 'messageTag' },
            ],
          },
          MatchingEventTypes: expect.arrayContaining(['bounce', 'complaint']),
        },
      },
    ]);
    const senders = functions.filter(({ statements }) =>
      JSON.stringify(statements).includes('ses:SendEmail'),
    );
    expect(senders.length).toBeGreaterThan(1);
    for (const { properties: sender, statements } of senders) {
      expect(sender.Environment.Variables).toMatchObject({ MAIL_CONFIGURATION_SET: 'daybook-fernhill' });
      expect(JSON.stringify(statements)).toContain(':configuration-set/daybook-fernhill');
    }
  });
});
