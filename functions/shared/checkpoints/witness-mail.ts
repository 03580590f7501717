import type { Mail } from '../publishing/mailer.ts';
import type { NewCheckpoint } from './sign-deps.ts';

/** The newest checkpoint of a school. */
export interface NewestCheckpoint {
  readonly school: string;
  readonly checkpoint: NewCheckpoint;
}

const rule = '-'.repeat(60);

const partOf = ({ school, checkpoint: { size, time, note } }: NewestCheckpoint): string =>
  [rule, `${school}: ${size} commits, signed ${time}`, '', note, ''].join('\n');

const bySchool = (a: NewestCheckpoint, b: NewestCheckpoint): number => (a.school < b.school ? -1 : 1);

const subjectOf = (checkpoints: readonly NewestCheckpoint[]): string =>
  checkpoints.length > 3
    ? `${checkpoints.length} schools`
    : checkpoints.map(({ school, checkpoint: { size } }) => `${school} ${size}`).join(', ');

/**
 * What a witness gets: the notes just as they were signed, and how to check them. Names of schools and
 * numbers only.
 */
export const witnessMail = (to: string, newest: readonly NewestCheckpoint[], docsBaseUrl: string): Mail => {
  const checkpoints = newest.toSorted(bySchool);
  return {
    to,
    subject: `Daybook checkpoint: ${subjectOf(checkpoints)}`,
    text: [
      'You are a witness of the daybook. Please keep this mail: it is what makes it impossible to change or cut off the record unseen.',
      '',
      ...checkpoints.map(partOf),
      rule,
      'How to check: save the lines of one school, from "daybook/" to the line that begins with a dash, as checkpoint.txt.',
      'Have an export of that school made, and run, on any machine and without a network,',
      '',
      '  npx daybook verify <export> --key <public key> --since checkpoint.txt',
      '',
      'with the public key that was given to you by hand, not the one that the export brings along. It says in plain words what holds.',
      `How to countersign, and what a checkpoint proves and what it can not: ${docsBaseUrl}/auditors`,
      'This mail may come twice; the checkpoint is the same.',
      '',
    ].join('\n'),
  };
};
