import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { mailMetric } from '../../constructs/outgoing-mail.ts';
import { ownMetric } from '../../constructs/own-metric.ts';
import type { Deployment } from '../../trusts/shape/types.ts';
import { type Every, every, everyOfAccount } from './every.ts';
import { curves, saying } from './parts.ts';

/** For those whom alarms call: what is late, refused, failing or given up, and what costs. */
export const rowsOfOperators = ({ trustId, docsBaseUrl }: Deployment): readonly (readonly IWidget[])[] => {
  const of = (what: Every) => every(trustId, what);
  const functions = (metric: string, statistic: Every['statistic'] = 'Sum') =>
    of({ of: 'AWS/Lambda,FunctionName', metric, statistic });
  const queues = (metric: string) => of({ of: 'AWS/SQS,QueueName', metric, statistic: 'Maximum' });
  const tables = (metric: string) => of({ of: 'AWS/DynamoDB,TableName', metric, statistic: 'Sum' });
  const api = (metric: string, statistic: Every['statistic']) =>
    everyOfAccount({ of: 'AWS/ApiGateway,ApiId', metric, statistic }, metric);
  const own = (name: string) => ownMetric(trustId, name).with({ label: name });
  const mail = (name: string) => mailMetric(trustId, name).with({ label: name });
  return [
    saying(
      '# Daybook, for operators',
      `Alarms say who is hurt; what to do says the [runbook](${docsBaseUrl}/runbook).`,
    ),
    curves(
      ['Lag of the journal, ms', functions('IteratorAge', 'Maximum')],
      ['Age of the oldest message, s', queues('ApproximateAgeOfOldestMessage')],
      ['Messages that wait, dead letters among them', queues('ApproximateNumberOfMessagesVisible')],
    ),
    curves(
      ['Functions: errors', functions('Errors')],
      ['Functions: throttled', functions('Throttles')],
      ['Functions: 95 of 100 end within, ms', functions('Duration', 'p95')],
    ),
    curves(
      ['API: answers with 5xx', api('5xx', 'Sum')],
      ['API: answers with 4xx', api('4xx', 'Sum')],
      ['API: 95 of 100 within, ms', api('Latency', 'p95')],
    ),
    curves(
      ['Tables: reads refused', tables('ReadThrottleEvents')],
      ['Tables: writes refused', tables('WriteThrottleEvents')],
      ['Mail', mail('Send'), mail('Delivery'), mail('Bounce'), mail('Complaint'), mail('DeliveryDelay')],
    ),
    saying(
      '## What the functions count',
      'Of the sweep: what was left behind, and what it had to leave to the next one.',
    ),
    curves(
      ['What is wrong', ...['Tampering', 'DeadLettered', 'SweptDifferingRows', 'WitnessRefused'].map(own)],
      [
        'What was left behind',
        ...['SweptCommits', 'SweptStaleStreams', 'SweptDueDates', 'SweptNotices', 'SweepUnchecked'].map(own),
      ],
      ['Whom we could not reach', ...['RoleWithoutHolder', 'MailRefused', 'NotDelivered'].map(own)],
      [
        'At the door',
        ...['UnknownLink', 'RefusedAlert', 'LogInFailed', 'BootstrapUsed', 'StaleKeys'].map(own),
      ],
    ),
    saying(
      '## What it costs by',
      'Beside these, alarms, keys and backups cost the same each month, however much is recorded.',
    ),
    curves(
      ['Tables: units read', tables('ConsumedReadCapacityUnits')],
      ['Tables: units written', tables('ConsumedWriteCapacityUnits')],
      ['Functions: invocations', functions('Invocations')],
      ['Functions: ms run', functions('Duration', 'Sum')],
    ),
    curves(
      ['API: requests', api('Count', 'Sum')],
      ['Logs: bytes taken', of({ of: 'AWS/Logs,LogGroupName', metric: 'IncomingBytes', statistic: 'Sum' })],
      ['Streams of work', own('Recorded'), own('Notified'), own('SweptStreams'), own('WallCrossed')],
    ),
  ];
};
