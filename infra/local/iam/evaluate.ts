import { patternOf } from './pattern.ts';
import type { Context, Statement } from './policy.ts';

export interface AccessRequest {
  /** Such as `dynamodb:PutItem`. */
  readonly action: string;
  /** ARN. */
  readonly resource: string;
  readonly context: Context;
}

/**
 * Whether any statement allows it, and none denies it. @throws Error for a condition that is not known here,
 * which must not pass for met
 */
export const isAllowed = (statements: readonly Statement[], request: AccessRequest): boolean => {
  const applying = statements.filter((one) => applies(one, request));
  return (
    applying.some(({ Effect }) => Effect === 'Allow') && !applying.some(({ Effect }) => Effect === 'Deny')
  );
};

const applies = ({ Action, Resource = ['*'], Condition }: Statement, request: AccessRequest): boolean => {
  const { action, resource, context } = request;
  return (
    Action.some((one) => isLike(action.toLowerCase(), one.toLowerCase(), context)) &&
    Resource.some((one) => isLike(resource, one, context)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, expected]) =>
        isMet(operator, { given: context[key.toLowerCase()], expected, context }),
      ),
    )
  );
};

const isLike = (text: string, pattern: string, context: Context): boolean =>
  patternOf(pattern, context, true)?.test(text) === true;

interface Comparison {
  /** Undefined: the request has no such key. */
  readonly given: readonly string[] | undefined;
  readonly expected: readonly string[];
  readonly context: Context;
}

type Compare = (given: string, expected: string, context: Context) => boolean;

const comparisons: Readonly<Record<string, Compare>> = {
  StringEquals: (given, expected, context) => patternOf(expected, context, false)?.test(given) === true,
  StringLike: isLike,
  Bool: (given, expected) => given.toLowerCase() === expected.toLowerCase(),
};

/**
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
const isMet = (operator: string, comparison: Comparison): boolean => {
  const { given, expected, context } = comparison;
  if (operator === 'Null') return expected.some((one) => (one === 'true') === (given === undefined));
  const [, set = '', name = ''] = /^(?:(ForAllValues|ForAnyValue):)?(\w+)$/.exec(operator) ?? [];
  const compare = Object.hasOwn(comparisons, name) ? comparisons[name] : undefined;
  if (compare === undefined) throw new Error(`no condition operator ${operator} is known on this machine`);
  const isOne = (value: string): boolean => expected.some((one) => compare(value, one, context));
  if (set === 'ForAllValues') return (given ?? []).every(isOne);
  if (set === 'ForAnyValue') return (given ?? []).some(isOne);
  return given !== undefined && given.length === 1 && given.every(isOne);
};
