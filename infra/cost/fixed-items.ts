import type { OwnMetric } from './own-metrics.ts';
import type { PriceName } from './prices.ts';
import type { Resource, Template } from './template.ts';
import { usage } from './usage.ts';

/** Something that is billed each month whether or not anybody uses it. */
export interface FixedItem {
  readonly what: string;
  readonly price: PriceName;
  readonly units: number;
}

const HOURS_OF_MONTH = 730;
const MINUTES_OF_MONTH = HOURS_OF_MONTH * 60;

/** Types that cost nothing by themselves; what they handle is counted by use. */
const free = [
  /^AWS::(IAM|SNS|SES|ApiGatewayV2|Backup|CodeDeploy)::/,
  /^AWS::DynamoDB::Table$/,
  /^AWS::S3::Bucket(Policy)?$/,
  /^AWS::SQS::Queue(Policy)?$/,
  /^AWS::Events::(EventBus|EventBusPolicy|Archive|Rule)$/,
  /^AWS::Logs::(LogGroup|ResourcePolicy|QueryDefinition|MetricFilter)$/,
  /^AWS::Lambda::(Function|Permission|EventInvokeConfig|Version|Alias|LayerVersion)$/,
  /^AWS::KMS::Alias$/,
  /^AWS::Cognito::/,
  /^AWS::SSM::Parameter$/,
  /^AWS::CertificateManager::Certificate$/,
  /^AWS::Route53::RecordSet$/,
];

type Count = (resource: Resource, years: number) => readonly FixedItem[];

const one = (what: string, price: PriceName): readonly FixedItem[] => [{ what, price, units: 1 }];
const listIn = ({ Properties = {} }: Resource, name: string): readonly unknown[] => {
  const value = Properties[name];
  return Array.isArray(value) ? value : [];
};

/** An alarm is billed by each metric that it looks at; an expression over them is none. */
const ofAlarm: Count = (resource) => {
  const metrics = listIn(resource, 'Metrics').filter((metric) =>
    JSON.stringify(metric).includes('"MetricStat"'),
  );
  return [{ what: 'alarms', price: 'alarm', units: Math.max(1, metrics.length) }];
};

/** A queue is polled whether or not there is something in it; a table's stream is read for nothing. */
const ofMapping: Count = (resource) =>
  'StartingPosition' in (resource.Properties ?? {})
    ? []
    : [
        {
          what: 'polling of queues',
          price: 'queueRequest',
          units: usage.pollsPerMinute.value * MINUTES_OF_MONTH,
        },
      ];

/** Versions that rotation has added, by the year: those after the second cost nothing. */
const MOST_VERSIONS = 2;

const ofKey: Count = ({ Properties = {} }, years) => [
  {
    what: 'keys',
    price: 'key',
    units: 1 + (Properties['EnableKeyRotation'] === true ? Math.min(MOST_VERSIONS, Math.floor(years)) : 0),
  },
];

const counts: Readonly<Record<string, Count>> = {
  'AWS::CloudWatch::Alarm': ofAlarm,
  'AWS::CloudWatch::CompositeAlarm': () => one('composite alarms', 'compositeAlarm'),
  'AWS::CloudWatch::Dashboard': () => one('dashboards', 'dashboard'),
  'AWS::KMS::Key': ofKey,
  'AWS::SecretsManager::Secret': () => one('secrets', 'secret'),
  'AWS::WAFv2::WebACL': (resource) => [
    ...one('web ACLs', 'wall'),
    { what: 'rules of web ACLs', price: 'wallRule', units: listIn(resource, 'Rules').length },
  ],
  'AWS::Scheduler::Schedule': () => [{ what: 'schedules', price: 'schedule', units: MINUTES_OF_MONTH }],
  'AWS::Lambda::EventSourceMapping': ofMapping,
};

/**
 * What a template costs each month for being there, one line an item.
 * @param years for which it has been there: keys that are rotated cost more by then
 * @throws Error for a type of resource that has no price here and is not known to be free
 */
export const fixedItems = (
  templates: readonly Template[],
  metrics: readonly OwnMetric[],
  years: number = usage.yearsOfRecord.value,
): readonly FixedItem[] => {
  const resources = templates.flatMap(({ Resources }) => Object.values(Resources));
  const unknown = new Set(
    resources
      .map(({ Type }) => Type)
      .filter((type) => !(type in counts) && !free.some((known) => known.test(type))),
  );
  if (unknown.size > 0)
    throw new Error(`no price is known of ${[...unknown].join(', ')}: name it in infra/cost/fixed-items.ts`);
  const items = resources.flatMap((resource) => counts[resource.Type]?.(resource, years) ?? []);
  const hours = metrics.reduce((sum, metric) => sum + metric.hours, 0);
  return summed([...items, { what: 'own metrics', price: 'metric', units: hours / HOURS_OF_MONTH }]);
};

const summed = (items: readonly FixedItem[]): readonly FixedItem[] =>
  [...Map.groupBy(items, ({ what }) => what).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, units: same.reduce((sum, { units }) => sum + units, 0) }] : [];
  });
