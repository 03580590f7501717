import type * as z from 'zod/mini';
import type { Issue } from './problem-error.ts';

/** A schema's complaints without the values: where, and which kind of fault. Names of unknown keys are values, too. */
export const issuesOf = (error: z.core.$ZodError): readonly Issue[] =>
  error.issues.map((issue) => ({ path: pointerOf(issue.path), message: messageOf(issue) }));

/** RFC 6901. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const messageOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'unrecognized_keys':
      return 'has a field that is not known here';
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `expected the format ${issue.format}`;
    default:
      return issue.code.replaceAll('_', ' ');
  }
};
