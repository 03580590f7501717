import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type Alarm, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { ownMetric } from './own-metric.ts';

export interface ApiAlarmsProps {
  /** Where they go. */
  readonly alarms: AlarmTopic;
  /** What functions count is kept by it. */
  readonly trustId: string;
  /** Who is hurt while the API answers with 5xx. */
  readonly impact: string;
}

/** Of five minutes: a hundred requests a second that are refused, some fifty times the worst day of a large trust. */
const MANY_REFUSALS = 30_000;

/** Half of the answers to fewer requests than these may be those of one export, or of the past. */
const FEW_REQUESTS = 50;
/** Nobody waits so long and takes it for usual. */
const SLOW_MS = 5000;

/** Milliseconds within which nineteen of twenty requests were answered; 0 while there are few of them. */
const slowAnswers = (api: HttpApi): MathExpression => {
  const period = Duration.minutes(5);
  return new MathExpression({
    expression: `IF(FILL(requests, 0) >= ${FEW_REQUESTS}, FILL(p95, 0), 0)`,
    usingMetrics: {
      requests: api.metricCount({ period }),
      p95: api.metricLatency({ statistic: 'p95', period }),
    },
    period,
    label: 'Milliseconds within which nineteen of twenty requests are answered',
  });
};

/**
 * Answers with 5xx, without those that say that Daybook is being updated: while two releases work side by side, the
 * earlier one answers so for what it does not know, and taking the later one back would be wrong.
 */
const serverErrors = (api: HttpApi, trustId: string): MathExpression => {
  const period = Duration.minutes(5);
  return new MathExpression({
    expression: 'errors - FILL(updating, 0)',
    usingMetrics: {
      errors: api.metricServerError({ statistic: 'sum', period }),
      updating: ownMetric(trustId, 'NewerVersion'),
    },
    period,
    label: 'Answers with 5xx, but for newer-version',
  });
};

/** What calls somebody of the API. Answers the alarm on answers with 5xx. */
export const alarmApi = (
  scope: Construct,
  api: HttpApi,
  { alarms, trustId, impact }: ApiAlarmsProps,
): Alarm => {
  alarms.alarm(scope, 'Slow', {
    metric: slowAnswers(api),
    threshold: SLOW_MS,
    periods: 3,
    impact: 'People wait for seconds whenever they record or look up something',
    runbook: 'the-api-is-slow',
  });
  alarms.alarm(scope, 'ManyRefusals', {
    metric: api.metricClientError({ statistic: 'sum', period: Duration.minutes(5) }),
    threshold: MANY_REFUSALS,
    impact:
      'Somebody floods the API: what it refuses is paid for, and callers of the same routes may be refused, too',
    runbook: 'very-many-requests-are-refused',
  });
  return alarms.watched(scope, 'ServerErrors', {
    metric: serverErrors(api, trustId),
    threshold: 5,
    impact,
    runbook: 'the-api-answers-with-errors',
  });
};
