import type { Tampered } from '../../../events/log/found.ts';
import { ProblemError } from '../http/problem-error.ts';
import { type ShownTampered, tamperedNamed } from '../lambda/tampered.ts';

/**
 * A record that can't be answered for, since commits of it are not as they were journaled; it is not "nothing
 * recorded".
 */
export const tamperedRecord = (school: string, tampered: readonly Tampered[]): ProblemError => {
  const shown = tamperedNamed(school, tampered);
  const [first] = shown;
  return new ProblemError('tampered', {
    detail: `${first === undefined ? 'a commit' : placeOf(first)} is not as it was recorded, so that nothing is answered for the record: tell whoever runs Daybook, who finds what to do in the runbook`,
    tampered: shown,
  });
};

const placeOf = ({ commit, position }: ShownTampered): string =>
  `commit ${commit ?? '(unknown)'}, ${position === null ? 'which was never journaled' : `at position ${position} of the journal`},`;
