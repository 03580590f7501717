import { Duration } from 'aws-cdk-lib';
import { type Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { ownMetric } from './own-metric.ts';

/** One that is killed, or whose messages meet a conflict, comes again by itself. */
const SEVERAL = 5;

/**
 * Functions that end without an answer, of the account as a whole, as throttled ones are counted; and messages that
 * consumers could not handle, which no count of AWS's has while they come back one by one.
 */
export const alarmFailures = (scope: Construct, alarms: AlarmTopic, trustId: string): readonly Alarm[] => [
  alarms.watched(scope, 'FunctionsFail', {
    metric: new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Errors',
      statistic: 'sum',
      period: Duration.minutes(5),
    }),
    threshold: SEVERAL,
    impact: 'Functions break off or do not even start: requests are answered with errors, notices come late',
    runbook: 'functions-fail',
  }),
  alarms.watched(scope, 'MessagesFail', {
    metric: ownMetric(trustId, 'MessageFailed'),
    threshold: SEVERAL,
    impact:
      'What follows from what is recorded fails: lists, notices and deliveries come late, and may not come',
    runbook: 'messages-fail',
  }),
];
