/** What one unit costs in London (eu-west-2), in US dollars before tax; free tiers and discounts are left out. */
export interface Price {
  readonly usd: number;
  /** How many of the unit that is for. */
  readonly per: number;
  readonly unit: string;
  /** Page of the list price. */
  readonly page: string;
}

/**
 * Day on which these were last written down, without a look at the pages named below. Nothing asks AWS: look there
 * before you rely on a figure, mend it and this day, then run `npm run cost -- --write`.
 */
export const pricedOn = '2026-11-30';

const million = 1_000_000;
const page = (name: string): string => `https://aws.amazon.com/${name}/`;
const price = (usd: number, per: number, unit: string, name: string): Price => ({
  usd,
  per,
  unit,
  page: page(name),
});

const monitoring = 'cloudwatch/pricing';
const tables = 'dynamodb/pricing/on-demand';

export const prices = {
  lambdaRequest: price(0.2, million, 'requests', 'lambda/pricing'),
  /** On arm64; the initialisation of a cold start is billed, too. */
  lambdaGigabyteSecond: price(0.0000133334, 1, 'GB-seconds', 'lambda/pricing'),
  httpRequest: price(1.16, million, 'requests of the HTTP API', 'api-gateway/pricing'),
  tableWrite: price(0.7423, million, 'write units', tables),
  tableRead: price(0.1485, million, 'read units', tables),
  tableStorage: price(0.2972, 1, 'GB-months', tables),
  tableRecovery: price(0.2377, 1, 'GB-months of point-in-time recovery', tables),
  tableBackup: price(0.1189, 1, 'GB-months of backups', 'backup/pricing'),
  queueRequest: price(0.4, million, 'requests of a queue', 'sqs/pricing'),
  busEvent: price(1, million, 'events, of 64 kB each', 'eventbridge/pricing'),
  busArchiving: price(0.12, 1, 'GB archived', 'eventbridge/pricing'),
  busArchive: price(0.027, 1, 'GB-months of the archive', 'eventbridge/pricing'),
  mail: price(0.1, 1000, 'mails', 'ses/pricing'),
  key: price(1, 1, 'key-months', 'kms/pricing'),
  keyRequest: price(0.03, 10_000, 'requests of a symmetric key', 'kms/pricing'),
  signature: price(0.15, 10_000, 'signatures of an elliptic-curve key', 'kms/pricing'),
  objectPut: price(0.0053, 1000, 'puts and lists', 's3/pricing'),
  objectGet: price(0.00042, 1000, 'gets', 's3/pricing'),
  objectStorage: price(0.024, 1, 'GB-months', 's3/pricing'),
  alarm: price(0.1, 1, 'alarm-months, a metric each', monitoring),
  compositeAlarm: price(0.5, 1, 'composite alarm-months', monitoring),
  metric: price(0.3, 1, 'metric-months', monitoring),
  dashboard: price(3, 1, 'dashboard-months', monitoring),
  logIngestion: price(0.5985, 1, 'GB of logs', monitoring),
  logStorage: price(0.0315, 1, 'GB-months of logs', monitoring),
  trace: price(5, million, 'traces recorded', 'xray/pricing'),
  secret: price(0.4, 1, 'secret-months', 'secrets-manager/pricing'),
  wall: price(5, 1, 'web ACL-months', 'waf/pricing'),
  wallRule: price(1, 1, 'rule-months', 'waf/pricing'),
  user: price(0.02, 1, 'monthly active users of a pool, plan Plus', 'cognito/pricing'),
  schedule: price(1, million, 'invocations by EventBridge Scheduler', 'eventbridge/pricing'),
  traffic: price(0.09, 1, 'GB to the internet', 'ec2/pricing/on-demand'),
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;

/** Dollars of so many units. */
export const costOf = (name: PriceName, units: number): number =>
  (units * prices[name].usd) / prices[name].per;
