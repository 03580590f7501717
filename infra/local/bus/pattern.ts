import type { Json } from '../../../events/catalogue/define-events.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { isObject, type JsonObject } from '../template/template.ts';

export type Matches = (event: Json | undefined) => boolean;

/** One comparison of a value that is there, or `undefined` where the event has no such field. */
type Comparison = (value: Json | undefined) => boolean;

const isPresent = (value: Json | undefined): value is Json => value !== undefined;

/** The kinds of comparison that the template uses. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html */
const operators: Readonly<Record<string, (operand: Json) => Comparison>> = {
  prefix: (operand) => {
    if (typeof operand !== 'string') throw unknownKind('prefix', operand);
    return (value) => typeof value === 'string' && value.startsWith(operand);
  },
  exists: (operand) => {
    if (typeof operand !== 'boolean') throw unknownKind('exists', operand);
    return (value) => isPresent(value) === operand;
  },
  'anything-but': (operand) => {
    const excluded = Array.isArray(operand) ? operand : [operand];
    if (excluded.some((value) => typeof value === 'object')) throw unknownKind('anything-but', operand);
    return (value) => isPresent(value) && !excluded.includes(value);
  },
};

/**
 * An event pattern as a predicate: every field of the pattern must match; a field's list matches when one entry does.
 * @throws LocalStackError naming a kind of comparison that is not known
 */
export function compilePattern(pattern: Json): Matches {
  if (!isObject(pattern))
    throw new LocalStackError(`an event pattern must be an object, not ${JSON.stringify(pattern)}`);
  const fields = Object.entries(pattern).map(
    ([name, expected]) => [name, compileField(name, expected)] as const,
  );
  return (event) => {
    if (Array.isArray(event))
      return event.some((entry) => fields.every(([name, matches]) => matches(fieldOf(entry, name))));
    return fields.every(([name, matches]) => matches(fieldOf(event, name)));
  };
}

function compileField(name: string, expected: Json): Matches {
  if (name.startsWith('$'))
    throw new LocalStackError(`the local stack does not know ${name} in an event pattern`);
  if (!Array.isArray(expected)) return compilePattern(expected);
  const comparisons = expected.map(compileComparison);
  return (value) => {
    const values = Array.isArray(value) ? value : [value];
    return comparisons.some((compare) => values.some(compare));
  };
}

function compileComparison(expected: Json): Comparison {
  if (!isObject(expected)) return (value) => value === expected;
  const [[kind, operand] = ['', null], ...others] = Object.entries(expected);
  const operator = Object.hasOwn(operators, kind) ? operators[kind] : undefined;
  if (!operator || others.length > 0) throw unknownKind(kind, expected);
  return operator(operand);
}

const unknownKind = (kind: string, operand: Json) =>
  new LocalStackError(
    `the local stack does not know this kind of event pattern: ${kind} ${JSON.stringify(operand)}`,
  );

const fieldOf = (value: Json | undefined, name: string): Json | undefined => {
  const object: JsonObject = isObject(value) ? value : {};
  return Object.hasOwn(object, name) ? object[name] : undefined;
};
