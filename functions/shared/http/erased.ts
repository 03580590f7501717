import { ProblemError } from './problem-error.ts';

/** What is personal in a record, or of a person, was erased: nothing can be read or recorded with it. */
export const erased = (): ProblemError =>
  new ProblemError('erased', {
    detail:
      'what is personal in the record, or of a person whom it names, was erased for good: record what is new under an id of its own',
  });
