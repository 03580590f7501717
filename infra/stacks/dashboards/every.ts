import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';

/** What CloudWatch counts of all resources of a kind that this trust has, a line for each. */
export interface Every {
  /** Namespace and name of the dimension, such as `AWS/Lambda,FunctionName`. */
  readonly of: string;
  readonly metric: string;
  readonly statistic: 'Sum' | 'Maximum' | 'Average' | 'p95';
}

/** Five minutes: the last day is then one readable line. */
const period = Duration.minutes(5);

/**
 * Found by the words that every name of the trust's begins with, so that a new resource is on the dashboard by
 * itself, and none of another stack has to be named here.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html
 */
export const every = (trustId: string, { of, metric, statistic }: Every): MathExpression => {
  const words = `daybook ${trustId.replaceAll('-', ' ')}`;
  const search = `{${of}} MetricName="${metric}" ${words}`;
  return new MathExpression({
    expression: `SEARCH('${search}', '${statistic}', ${period.toSeconds()})`,
    usingMetrics: {},
    label: '',
    period,
  });
};

/** The same of what has no name of ours: such as the API, whose id AWS chose. */
export const everyOfAccount = ({ of, metric, statistic }: Every, label: string): MathExpression =>
  new MathExpression({
    expression: `SEARCH('{${of}} MetricName="${metric}"', '${statistic}', ${period.toSeconds()})`,
    usingMetrics: {},
    label,
    period,
  });
