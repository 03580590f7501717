import { ProblemError } from './problem-error.ts';

/** The school leaves for another trust, or has left: its record goes on there. */
export const schoolLeft = (): ProblemError =>
  new ProblemError('school-left', {
    detail: 'nothing more is recorded of the school here: record it where its record goes on',
  });
