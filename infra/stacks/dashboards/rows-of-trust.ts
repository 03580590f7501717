import { Duration } from 'aws-cdk-lib';
import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { mailMetric } from '../../constructs/outgoing-mail.ts';
import { ownMetric } from '../../constructs/own-metric.ts';
import type { Deployment } from '../../trusts/shape/types.ts';
import { curves, numbers, saying } from './parts.ts';

/**
 * For those who answer for the record and run nothing: whether it is used, and whether what it promises happens.
 * Numbers of the whole trust, of no school and no person.
 */
export const rowsOfTrust = ({ trustId }: Deployment): readonly (readonly IWidget[])[] => {
  const period = Duration.hours(1);
  const own = (name: string, label: string) => ownMetric(trustId, name).with({ label, period });
  const mail = (name: string, label: string) => mailMetric(trustId, name).with({ label, period });
  return [
    saying(
      '# The book of this trust',
      'What was recorded, what fell due, who was written to and what was signed, in the time chosen above.',
      '`npx daybook health` and the console say how it is now, school by school.',
    ),
    numbers(
      ['Entries recorded', own('Recorded', 'entries')],
      ['Deadlines that passed', own('FellDue', 'deadlines')],
      ['Notices sent', own('Notified', 'notices')],
      ['Checkpoints signed', own('SignedCheckpoints', 'checkpoints')],
    ),
    curves(
      ['Entries recorded, each hour', own('Recorded', 'entries')],
      ['Deadlines that passed without what was due, each hour', own('FellDue', 'deadlines')],
    ),
    curves(
      [
        'Mail: taken by the post, and come back, each hour',
        mail('Delivery', 'arrived'),
        mail('Bounce', 'came back'),
        mail('Complaint', 'marked as unwanted'),
      ],
      ['Checkpoints signed, each hour', own('SignedCheckpoints', 'checkpoints')],
    ),
    saying(
      '## Is anything wrong?',
      'All of these should be nought. Those who look after the system were mailed at each;',
      'the runbook says what they do.',
    ),
    numbers(
      ['Found changed or removed', own('Tampering', 'places')],
      ['Wrong in lists', own('SweptDifferingRows', 'rows')],
      ['Roles that nobody could be reached in', own('RoleWithoutHolder', 'times')],
      ['People who could not be written to', own('MailRefused', 'mails')],
    ),
  ];
};
