import { Duration, type Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import type { EventConsumer } from '../constructs/event-consumer.ts';
import { RuleInvocations } from '../constructs/rule-invocations.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import { type CommandSender, grantCommands } from './grant-commands.ts';

/** Where due dates stand in the table of the read models. */
export const dueDates = ['*/~due*', '*/~digest'];

export interface RunDeadlinesProps extends CommandSender {
  /** Computes a school's due dates again when a policy takes effect. */
  readonly project: EventConsumer;
  /** Sends reminders and digests. */
  readonly notify: EventConsumer;
}

/**
 * The function that sends what falls due to its stream, every quarter of an hour: the finest deadline is one
 * of hours.
 */
export const addRunDeadlines = (
  stack: Stack,
  { deployment, record, project, notify }: RunDeadlinesProps,
): TypescriptFunction => {
  const run = new TypescriptFunction(stack, 'RunDeadlines', {
    folder: 'run-deadlines',
    description: 'Sends the commands of deadlines that have passed',
    // A run ends before the next one begins.
    timeout: Duration.minutes(14),
    memorySize: 1024,
  });
  grantCommands(run, { deployment, record });
  record.readModel.grantRead(run);
  record.readModel.grantOnKeys(run, dueDates, 'PutItem', 'DeleteItem');
  project.grantSend(run, 'PROJECT_QUEUE_URL');
  notify.grantSend(run, 'NOTIFY_QUEUE_URL');
  const invocations = new RuleInvocations(run, 'Invocations', {
    fn: run,
    alarms: record.alarms,
    impact: 'Deadlines that have passed are not recorded, and those who must act on them are not notified',
    runbook: 'deadlines-could-not-be-run',
  });
  const description = 'Deadlines, every quarter of an hour';
  invocations.by(
    new Rule(stack, 'QuarterHourly', { description, schedule: Schedule.rate(Duration.minutes(15)) }),
  );
  invocations.alarmSilence({
    period: Duration.hours(1),
    impact: 'No deadline that passed in the last hour was recorded, and nobody was notified of one',
    runbook: 'no-deadline-was-run-for-an-hour',
  });
  return run;
};
