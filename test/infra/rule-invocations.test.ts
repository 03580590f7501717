import { Duration } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { describe, expect, it } from 'vitest';
import { RuleInvocations } from '../../infra/constructs/rule-invocations.ts';
import { bench } from './bench.ts';
import { actionsOf, ofType, resourcesOf, statementsOf } from './resources.ts';
import { allOfType, synthesised } from './synthesised.ts';

const { stack, alarms, function: newFunction } = bench();
const fn = newFunction();
const impact = 'Nobody does what had to be done';
const invocations = new RuleInvocations(fn, 'Invocations', { fn, alarms, impact, runbook: 'not-done' });
invocations.by(new Rule(stack, 'Often', { schedule: Schedule.rate(Duration.minutes(15)) }));
invocations.alarmSilence({
  period: Duration.hours(2),
  impact: 'Nothing was begun for hours',
  runbook: 'not-begun',
});
const resources = resourcesOf(Template.fromStack(stack));
const queueId = ofType(resources, 'AWS::SQS::Queue')[0]![0];
const deadLetters = { 'Fn::GetAtt': [queueId, 'Arn'] };
const properties = (type: string) => ofType(resources, type).map(([, { Properties }]) => Properties);

describe('a function that rules invoke', () => {
  it('has one queue of its own for what a rule could not hand over and for what it failed at', () => {
    expect(properties('AWS::SQS::Queue')).toHaveLength(1);
    expect(properties('AWS::Events::Rule')).toEqual([
      expect.objectContaining({
        ScheduleExpression: 'rate(15 minutes)',
        Targets: [expect.objectContaining({ DeadLetterConfig: { Arn: deadLetters } })],
      }),
    ]);
    expect(properties('AWS::Lambda::EventInvokeConfig')).toEqual([
      expect.objectContaining({ DestinationConfig: { OnFailure: { Destination: deadLetters } } }),
    ]);
  });

  it('may put what it failed at there, and nowhere else', () => {
    const sending = statementsOf(resources).filter((statement) =>
      actionsOf(statement).includes('sqs:SendMessage'),
    );
    expect(sending.map(({ Resource }) => Resource)).toEqual([deadLetters]);
  });

  it('calls somebody at its first error, at the first dead letter, and when it is silent', () => {
    const described = (text: string, anchor: string) =>
      `${text}. What to do: https://docs.fernhill.example/runbook#${anchor}`;
    expect(properties('AWS::CloudWatch::Alarm')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          MetricName: 'Errors',
          Period: 3600,
          AlarmDescription: described(impact, 'not-done'),
        }),
        expect.objectContaining({
          MetricName: 'ApproximateNumberOfMessagesVisible',
          AlarmDescription: described(impact, 'not-done'),
        }),
        expect.objectContaining({
          TreatMissingData: 'breaching',
          AlarmDescription: described('Nothing was begun for hours', 'not-begun'),
          Metrics: expect.arrayContaining([
            expect.objectContaining({ Expression: 'IF(FILL(runs, 0) < 1, 1, 0)' }),
            expect.objectContaining({ MetricStat: expect.objectContaining({ Period: 7200 }) }),
          ]),
        }),
      ]),
    );
  });
});

describe('the functions that rules invoke', () => {
  it('have dead letters each of their own', () => {
    const configs = allOfType(synthesised(), 'AWS::Lambda::EventInvokeConfig').map(
      ([, { Properties }]) => Properties as { FunctionName: { Ref: string }; DestinationConfig: object },
    );
    const name = (id: string) => id.replace(/Function[0-9A-F]{8}$/, '');
    expect(configs.map(({ FunctionName }) => name(FunctionName.Ref)).toSorted()).toEqual([
      'Rebuild',
      'RunDeadlines',
      'SignCheckpoints',
      'Sweep',
    ]);
    for (const { FunctionName, DestinationConfig } of configs) {
      expect(JSON.stringify(DestinationConfig)).toContain(
        `${name(FunctionName.Ref)}InvocationsDeadLettersQueue`,
      );
    }
  });
});
