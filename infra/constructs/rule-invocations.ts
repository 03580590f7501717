import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmTopic, ImpactAlarmProps } from './alarm-topic.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { TypescriptFunction } from './typescript-function.ts';

export interface RuleInvocationsProps extends Pick<ImpactAlarmProps, 'impact' | 'runbook'> {
  /** What rules invoke. */
  readonly fn: TypescriptFunction;
  /** Where its alarms go. */
  readonly alarms: AlarmTopic;
}

export interface SilenceProps extends Pick<ImpactAlarmProps, 'impact' | 'runbook'> {
  /** The alarm goes off when no run began for so long. */
  readonly period: Duration;
}

/**
 * Rules invoke a function asynchronously, and Lambda tries it three times. What a rule could not hand over
 * and what failed three times lies in one queue of the function's own, alarmed; the first failure within an
 * hour is alarmed, too.
 */
export class RuleInvocations extends Construct {
  private readonly props: RuleInvocationsProps;
  private readonly deadLetterQueue: IQueue;

  constructor(scope: Construct, id: string, props: RuleInvocationsProps) {
    super(scope, id);
    const { fn, alarms, impact, runbook } = props;
    this.props = props;
    const { queue } = new DeadLetterQueue(this, 'DeadLetters', props);
    this.deadLetterQueue = queue;
    fn.serving.configureAsyncInvoke({ onFailure: new SqsDestination(queue) });
    const metric = fn.function.metricErrors({ period: Duration.hours(1) });
    alarms.alarm(fn, 'Failed', { metric, threshold: 1, impact, runbook });
  }

  /**
   * Invokes the function whenever the rule matches or falls due.
   * @param input what it is invoked with; without it, the event of the rule
   */
  by(rule: Rule, input?: Readonly<Record<string, unknown>>): void {
    const { deadLetterQueue, props } = this;
    const event = input === undefined ? {} : { event: RuleTargetInput.fromObject(input) };
    rule.addTarget(new LambdaFunction(props.fn.serving, { deadLetterQueue, ...event }));
  }

  /**
   * Alarms when no run began: of a function that leaves nothing undone when a run ends well, that is all
   * there is to watch.
   */
  alarmSilence({ period, impact, runbook }: SilenceProps): void {
    const { fn, alarms } = this.props;
    const metric = new MathExpression({
      expression: 'IF(FILL(runs, 0) < 1, 1, 0)',
      usingMetrics: { runs: fn.function.metricInvocations() },
      period,
      label: `No run in ${period.toHumanString()}`,
    });
    // Of a function that never ran, or not for long, there are no numbers that could be filled.
    alarms.alarm(fn, 'Silent', { metric, threshold: 1, impact, runbook, onSilence: true });
  }
}
