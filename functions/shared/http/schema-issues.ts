import type * as z from 'zod/mini';
import type { Issue } from './problem-error.ts';

/**
 * A schema's complaints without the values: where, and what was expected there. Names of unknown keys are
 * values, too. One fault may break several checks of a place; the first of them names it.
 */
export const issuesOf = (error: z.core.$ZodError): readonly Issue[] => {
  const issues = error.issues.map((issue) => ({
    path: pointerOf(placeOf(issue)),
    message: messageOf(issue),
  }));
  return issues.filter(({ path, message }, at) => {
    const isFirst = issues.findIndex((one) => one.path === path) === at;
    return isFirst || message === UNKNOWN_FIELD;
  });
};

/** Of an object: a key is there that its schema does not name. */
export const UNKNOWN_FIELD = 'has a field that is not known here';

/** A key that is not of the form asked for is a value, too: the object that has it is the place. */
const placeOf = ({ code, path }: z.core.$ZodIssue): readonly PropertyKey[] =>
  code === 'invalid_key' ? path.slice(0, -1) : path;

/** RFC 6901. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const messageOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${types[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
    case 'invalid_key':
      return UNKNOWN_FIELD;
    case 'too_small':
      return `expected ${issue.exact ? 'exactly' : 'at least'} ${counted(leastOf(issue), issue.origin)}`;
    case 'too_big':
      return `expected ${issue.exact ? 'exactly' : 'at most'} ${counted(Number(issue.maximum), issue.origin)}`;
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    case 'invalid_union':
      return 'expected one of the forms that /openapi.json shows';
    default:
      // Our own words: a refinement says what it asks for, and knows no value.
      return issue.message;
  }
};

const types: Readonly<Record<string, string>> = { int: 'a whole number', record: 'object' };

/** Patterns carry words of their own, beside the pattern. */
const formats: Readonly<Record<string, string>> = {
  datetime: 'expected a UTC instant like 2026-11-22T09:00:00.000Z',
  date: 'expected a date like 2026-11-22',
  email: 'expected an e-mail address like office@school.example',
  safeint: 'expected a whole number within 2^53',
};

/** The only open bounds of ours are of whole numbers. */
const leastOf = ({ minimum, inclusive }: z.core.$ZodIssueTooSmall): number =>
  Number(minimum) + (inclusive === false ? 1 : 0);

const counted = (count: number, origin: string): string => {
  const unit = { string: 'character', array: 'item' }[origin];
  if (unit === undefined) return String(count);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};
