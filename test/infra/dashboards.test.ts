import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';
import { allOfType, synthesised } from './synthesised.ts';

/** What stands in a template: texts, joined with what only AWS knows. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const joined = (value as { readonly 'Fn::Join'?: readonly [string, readonly unknown[]] })['Fn::Join'];
  return joined === undefined ? '?' : joined[1].map(textOf).join(joined[0]);
};

interface Widget {
  readonly type: string;
  readonly x: number;
  readonly width: number;
  readonly properties: {
    readonly title?: string;
    readonly markdown?: string;
    readonly metrics?: unknown[][];
  };
}

const built = synthesised();
const dashboards = allOfType(built, 'AWS::CloudWatch::Dashboard').map(([, { Properties }]) => {
  const { DashboardName, DashboardBody } = Properties as { DashboardName: string; DashboardBody: object };
  const { widgets } = JSON.parse(textOf(DashboardBody)) as { widgets: Widget[] };
  return { name: DashboardName, widgets };
});
const widgets = dashboards.flatMap((one) => one.widgets);
const below = widgets.findIndex(({ properties }) =>
  properties.markdown?.startsWith('# Daybook, for operators'),
);
const [ofTrust, ofOperators] = [widgets.slice(0, below), widgets.slice(below)];

/** A metric as it is asked for: namespace, names of its dimensions, name. */
interface Asked {
  readonly namespace: string;
  readonly dimensions: readonly string[];
  readonly name: string;
}

/** A row of a widget is `[namespace, name, dimension, value, …, options]`, or one expression; `.` repeats. */
const askedIn = ({ properties: { metrics = [] } }: Widget): readonly Asked[] => {
  let before: readonly unknown[] = [];
  return metrics.flatMap((row): readonly Asked[] => {
    const [first] = row;
    if (typeof first === 'object' && first !== null && 'expression' in first)
      return searchedIn(String(first.expression));
    const whole = row.map((part, at) => (part === '.' ? before[at] : part));
    before = whole;
    const texts = whole.filter((part) => typeof part === 'string');
    const [namespace = '', name = '', ...rest] = texts;
    return [{ namespace, name, dimensions: rest.filter((_, at) => at % 2 === 0) }];
  });
};
const searchedIn = (expression: string): readonly Asked[] => {
  const [, namespace, dimensions = '', name = ''] =
    /^SEARCH\('\{([^,}]+),([^}]+)\} MetricName="([^"]+)"[a-z0-9 ]*', '(?:Sum|Maximum|Average|p95)', 300\)$/.exec(
      expression,
    ) ?? [];
  if (namespace === undefined) throw new Error(`an expression that is no search: ${expression}`);
  return [{ namespace, dimensions: dimensions.split(','), name }];
};

interface Alarm {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string }[];
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Metric: Alarm } }[];
}
const alarmed = allOfType(built, 'AWS::CloudWatch::Alarm').flatMap(([, { Properties }]) => {
  const { Metrics = [], ...alone } = Properties as Alarm;
  const all = [alone, ...Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])];
  return all.flatMap(({ Namespace: namespace, MetricName: name, Dimensions = [] }): readonly Asked[] =>
    namespace === undefined || name === undefined
      ? []
      : [{ namespace, name, dimensions: Dimensions.map(({ Name }) => Name) }],
  );
});

/** What AWS itself measures, as it documents it: namespace and dimensions, and the names. */
const ofAws: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
  'AWS/Lambda FunctionName': ['Invocations', 'Errors', 'Throttles', 'Duration', 'IteratorAge'],
  'AWS/Lambda ': ['Errors', 'Throttles'],
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
  'AWS/SQS QueueName': ['ApproximateAgeOfOldestMessage', 'ApproximateNumberOfMessagesVisible'],
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
  'AWS/DynamoDB TableName': [
    ...['ReadThrottleEvents', 'WriteThrottleEvents'],
    ...['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'],
  ],
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
  'AWS/ApiGateway ApiId': ['Count', 'Latency', '4xx', '5xx'],
  // https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-cloudwatch.html
  'AWS/SES ses:configuration-set': [
    ...['Send', 'Delivery', 'Bounce', 'Complaint', 'DeliveryDelay'],
    ...['Reputation.BounceRate', 'Reputation.ComplaintRate'],
  ],
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html
  'AWS/Logs LogGroupName': ['IncomingBytes'],
  // https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html
  'AWS/Backup BackupVaultName': ['NumberOfBackupJobsCompleted', 'NumberOfCopyJobsCompleted'],
};
const counted = (await sourceFiles('functions')).flatMap(({ text }) =>
  [...text.matchAll(/\bmetric\('([A-Za-z]+)'/g)].map(([, name]) => name ?? ''),
);
const isMeasured = ({ namespace, dimensions, name }: Asked): boolean =>
  namespace === 'Daybook'
    ? counted.includes(name) && dimensions.join() === 'trust'
    : (ofAws[`${namespace} ${dimensions.join()}`] ?? []).includes(name);

describe('what is shown and what alarms look at', () => {
  const shown = widgets.flatMap(askedIn);

  it('ORG-04 is measured: by AWS under that name, or by a function under that name and by trust', () => {
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.filter((one) => !isMeasured(one))).toEqual([]);
    expect(alarmed.length).toBeGreaterThan(50);
    expect(alarmed.filter((one) => !isMeasured(one))).toEqual([]);
  });

  it('ORG-04 leaves out nothing that a function counts, so that nothing is counted for nobody', () => {
    const looked = new Set([...shown, ...alarmed].map(({ name }) => name));
    expect(counted.filter((name) => !looked.has(name))).toEqual([]);
  });
});

describe('the dashboards', () => {
  it('ORG-04 are one, named after the trust, of two parts', () => {
    expect(dashboards.map(({ name }) => name)).toEqual(['daybook-fernhill']);
    expect(below).toBeGreaterThan(5);
  });

  it('ORG-04 keep their rows within the width, and say what each part shows', () => {
    for (const { x, width, type, properties } of widgets) {
      expect(x + width).toBeLessThanOrEqual(24);
      if (type === 'text') expect(properties.markdown).toMatch(/^#{1,2} \S.*\n\S/);
      else expect(properties.title).toMatch(/^\S.{3,}/);
    }
  });

  it('GOV-01 of the trust speaks of what is recorded, due, written and signed, in no word of the machinery', () => {
    const texts = ofTrust.map(({ properties: { title = '', markdown = '', metrics = [] } }) => {
      const labels = metrics.flat().flatMap((part) => (typeof part === 'object' ? Object(part).label : []));
      return [title, markdown, ...labels].join(' ');
    });
    expect(texts.join(' ')).toMatch(/recorded.*Deadlines.*Notices.*signed/s);
    expect(texts.join(' ')).not.toMatch(
      /lambda|queue|function|table|throttl|dead letter|latency|lag\b|Swept|AWS/i,
    );
  });

  it('ORG-04 of the operators finds functions, queues, tables and logs by name, so also new ones', () => {
    const searched = ofOperators.flatMap(({ properties: { metrics = [] } }) =>
      metrics.flatMap(([first]) =>
        typeof first === 'object' && first !== null && 'expression' in first
          ? [String(first.expression)]
          : [],
      ),
    );
    const foundBy = (dimension: string) =>
      searched.filter((one) => one.includes(`,${dimension}}`) && one.includes(" daybook fernhill'"));
    for (const dimension of ['FunctionName', 'QueueName', 'TableName', 'LogGroupName'])
      expect(foundBy(dimension)).not.toEqual([]);
  });
});
