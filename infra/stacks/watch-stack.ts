import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Deployment } from '../trusts/shape/types.ts';
import { addDashboard } from './dashboards/add-dashboard.ts';
import type { RecordStack } from './record-stack.ts';

export interface WatchStackProps extends StackProps {
  /** Settings of the trust that it is deployed for. */
  readonly deployment: Deployment;
  /** What is kept; everything else leans on it. */
  readonly record: RecordStack;
}

/** A moment with more requests than functions is no trouble: each is tried again. */
const MANY_THROTTLED = 20;

/**
 * What people look at, and the alarm on throttled functions. It names no resource of another stack but the
 * topic of the alarms, so that any of them can change, and it can be taken away and made again at any time.
 */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { record, deployment, ...props }: WatchStackProps) {
    super(scope, id, props);
    addDashboard(this, deployment);
    record.alarms.alarm(this, 'FunctionsThrottled', {
      metric: throttledFunctions,
      threshold: MANY_THROTTLED,
      impact: 'Requests are refused and notices late: the account runs as many functions as it may',
      runbook: 'functions-are-throttled',
    });
  }
}

/**
 * Of all functions of the account and region, which share one limit (decision 55): so that no function can be left
 * out of it, and one that is none of ours and takes their place is seen, too.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-view.html
 */
const throttledFunctions = new Metric({
  namespace: 'AWS/Lambda',
  metricName: 'Throttles',
  statistic: 'sum',
  period: Duration.minutes(5),
});
