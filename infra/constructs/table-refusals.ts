import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { AlarmTopic } from './alarm-topic.ts';

const period = Duration.minutes(5);

/** The SDK tries a refused request again twice: fewer than these hurt nobody. */
const MANY_THROTTLED = 50;

/** Of a table: how often it refused a request for its speed, whatever the request was. */
export const throttledAt = (table: Table): MathExpression => {
  const events = (metricName: string): Metric =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: table.tableName },
      statistic: 'sum',
      period,
    });
  return new MathExpression({
    expression: 'FILL(reads, 0) + FILL(writes, 0)',
    usingMetrics: { reads: events('ReadThrottleEvents'), writes: events('WriteThrottleEvents') },
    period,
    label: 'Requests refused for their speed',
  });
};

/**
 * Calls somebody while a table refuses many requests. On demand, that is a partition that takes more than it can,
 * a thousand writes a second, or a table that doubled its traffic within half an hour.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html
 */
export const alarmThrottled = (alarms: AlarmTopic, table: Table, impact: string): void =>
  alarms.alarm(table, 'Throttled', {
    metric: throttledAt(table),
    threshold: MANY_THROTTLED,
    impact,
    runbook: 'a-table-refuses-requests',
  });
