import { Duration, type Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { signingProgressKeys } from '../../events/log/checkpoints/signing-progress.ts';
import { logOfLogsKeys } from '../../events/log/log-of-logs/items.ts';
import { ownMetric } from '../constructs/own-metric.ts';
import { RuleInvocations } from '../constructs/rule-invocations.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import { grantSigning, type Signing } from './grant-signing.ts';
import type { RecordStack } from './record-stack.ts';

/**
 * Signs every school's journal each hour; the run after the nightly sweep makes the checkpoint of the day.
 */
export const addSigning = (stack: Stack, { deployment, record }: Signing): void => {
  const sign = new TypescriptFunction(stack, 'SignCheckpoints', {
    folder: 'sign-checkpoints',
    description:
      'Archives what was journaled, signs a checkpoint a school and one of all, for bus and witnesses',
    timeout: Duration.minutes(15),
    memorySize: 1024,
  });
  grantSigning(stack, sign, { deployment, record });
  record.readModel.grantRead(sign);
  record.journal.grantOnKeys(sign, [...logOfLogsKeys, ...signingProgressKeys], 'PutItem');
  // Once a day it looks for journals that the list of schools does not name.
  record.journal.grant(sign, 'Scan');
  sign.configure('WITNESS_SERVERS', JSON.stringify(deployment.witnessServers ?? []));
  alarmWitnesses(sign, record, deployment);
  alarmCopies(sign, record, deployment);
  const invocations = new RuleInvocations(sign, 'Invocations', {
    fn: sign,
    alarms: record.alarms,
    impact: 'Auditors and witnesses have no proof of what was recorded since the checkpoint before',
    runbook: 'a-checkpoint-could-not-be-made',
  });
  const description = 'Checkpoints, each hour in which something was journaled';
  invocations.by(new Rule(stack, 'Hourly', { description, schedule: Schedule.cron({ minute: '5' }) }));
  invocations.alarmSilence({
    period: Duration.hours(3),
    impact:
      'Nothing that was recorded in the last three hours is signed: it could still be changed or cut off unseen',
    runbook: 'no-checkpoint-was-made-for-three-hours',
  });
};

/** Hours that a witness may be out: a night in which nobody looks after its machine. */
const HOURS_BEHIND = 12;

const alarmWitnesses = (sign: TypescriptFunction, record: RecordStack, { trustId }: Deployment): void => {
  record.alarms.alarm(sign, 'WitnessRefused', {
    metric: ownMetric(trustId, 'WitnessRefused'),
    threshold: 1,
    impact: 'A witness does not sign what we signed: it may have been shown another history of this trust',
    runbook: 'a-witness-refuses-to-sign',
  });
  record.alarms.alarm(sign, 'WitnessBehind', {
    metric: ownMetric(trustId, 'WitnessHoursBehind').with({ statistic: 'max', period: Duration.hours(1) }),
    threshold: HOURS_BEHIND,
    impact: `A witness has not signed for ${HOURS_BEHIND} hours: nobody outside vouches for what was recorded since`,
    runbook: 'a-witness-has-not-signed-for-twelve-hours',
  });
};

/** S3's own metrics of copies cost more than all else of them; the run looks at one object an hour. */
const alarmCopies = (sign: TypescriptFunction, record: RecordStack, deployment: Deployment): void => {
  if ((deployment.backups?.copies ?? []).length === 0) return;
  record.alarms.alarm(sign, 'NotCopied', {
    metric: ownMetric(deployment.trustId, 'ArchiveNotCopied'),
    threshold: 1,
    impact:
      'The archive is not copied elsewhere: what is signed now would be lost with the region or the account',
    runbook: 'the-archive-is-not-copied',
  });
};
