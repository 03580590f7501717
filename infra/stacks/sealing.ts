import { Duration, type Stack } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import { grantSealing, type Sealing } from './grant-sealing.ts';

/** The function that seals every school's journal each hour; the run after the nightly sweep makes the checkpoint of the day. */
export const addSealing = (stack: Stack, { deployment, record }: Sealing, deadLetterQueue: Queue): void => {
  const seal = new TypescriptFunction(stack, 'SealCheckpoints', {
    folder: 'seal-checkpoints',
    description: 'Seals what was journaled: archive, tiles and a signed checkpoint a school, told to bus and witnesses',
    timeout: Duration.minutes(15),
    memorySize: 1024,
  });
  grantSealing(stack, seal, { deployment, record });
  record.readModel.grantRead(seal);
  // Once a day it looks for journals that the list of schools does not name.
  record.journal.grant(seal, 'Scan');
  const hourly = new Rule(stack, 'Hourly', {
    description: 'Checkpoints, each hour in which something was journaled',
    schedule: Schedule.cron({ minute: '5' }),
  });
  hourly.addTarget(new LambdaFunction(seal.function, { deadLetterQueue }));
  alarmSealing(seal, { deployment, record });
};

const alarmSealing = (seal: TypescriptFunction, { record }: Sealing): void => {
  record.alarms.alarm(seal, 'Failed', {
    metric: seal.function.metricErrors({ period: Duration.hours(1) }),
    threshold: 1,
    impact: 'Auditors and witnesses have no proof of what was recorded since the checkpoint before',
    runbook: 'a-checkpoint-could-not-be-made',
  });
  // A run that ends well leaves nothing unsealed; so a checkpoint that is too old means failed runs, or none.
  record.alarms.alarm(seal, 'Silent', {
    metric: new MathExpression({
      expression: 'IF(FILL(runs, 0) < 1, 1, 0)',
      usingMetrics: { runs: seal.function.metricInvocations() },
      period: Duration.hours(3),
      label: 'No run in three hours',
    }),
    threshold: 1,
    impact: 'Nothing that was recorded in the last three hours is sealed: it could still be changed or cut off unseen',
    runbook: 'no-checkpoint-was-made-for-three-hours',
    // Of a function that never ran, or not for long, there are no numbers that could be filled.
    onSilence: true,
  });
};
