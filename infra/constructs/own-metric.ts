import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

/**
 * What functions count themselves, in their logs: how often it came in five minutes, at this trust and no
 * other of the account.
 */
export const ownMetric = (trustId: string, metricName: string): Metric =>
  new Metric({
    namespace: 'Daybook',
    metricName,
    dimensionsMap: { trust: trustId },
    statistic: 'sum',
    period: Duration.minutes(5),
  });
