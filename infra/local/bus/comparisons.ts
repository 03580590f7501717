import { BlockList, isIP } from 'node:net';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { isObject } from '../template/template.ts';

/** Compares one value of an event; `undefined` where the event has none at that place. */
export type Comparison = (value: Json | undefined) => boolean;
type Operator = (operand: Json) => Comparison;

/**
 * Every kind of comparison that EventBridge has, by name. @see
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
const operators: Readonly<Record<string, Operator>> = {
  exists: (operand) => {
    if (typeof operand !== 'boolean') return refuse('exists', operand);
    return (value) => (value !== undefined) === operand;
  },
  prefix: (operand) => affix('prefix', operand, (text, part) => text.startsWith(part)),
  suffix: (operand) => affix('suffix', operand, (text, part) => text.endsWith(part)),
  'equals-ignore-case': (operand) => {
    const expected = lower(textIn('equals-ignore-case', operand));
    return ofText((text) => lower(text) === expected);
  },
  wildcard: (operand) => {
    const expected = wildcardIn(textIn('wildcard', operand));
    return ofText((text) => expected.test(text));
  },
  numeric: (operand) => numeric(operand),
  cidr: (operand) => {
    const block = blockIn(textIn('cidr', operand));
    return ofText((text) => isIP(text) !== 0 && block.check(text, familyOf(text)));
  },
  'anything-but': (operand) => {
    const excluded = isObject(operand) ? excludedKinds(operand) : excludedValues(operand);
    return (value) => value !== undefined && !excluded.some((holds) => holds(value));
  },
};

/**
 * An entry of a field's list: a value that must be the very same, or an object that names a kind of
 * comparison. @throws LocalStackError
 */
export function comparisonOf(expected: Json): Comparison {
  if (Array.isArray(expected)) return refuse('a list inside a list', expected);
  if (!isObject(expected)) return (value) => value === expected;
  const [[kind, operand] = ['', null], ...others] = Object.entries(expected);
  const operator = Object.hasOwn(operators, kind) ? operators[kind] : undefined;
  return operator === undefined || others.length > 0 ? refuse(kind, expected) : operator(operand);
}

const refuse = (kind: string, operand: Json): never => {
  throw new LocalStackError(
    `EventBridge has no such comparison in an event pattern: ${kind} with ${JSON.stringify(operand)}`,
  );
};

const lower = (text: string): string => text.toLowerCase();
const ofText =
  (holds: (text: string) => boolean): Comparison =>
  (value) =>
    typeof value === 'string' && holds(value);
const textIn = (kind: string, operand: Json): string =>
  typeof operand === 'string' ? operand : refuse(kind, operand);

function affix(kind: string, operand: Json, has: (text: string, part: string) => boolean): Comparison {
  if (!isObject(operand)) {
    const part = textIn(kind, operand);
    return ofText((text) => has(text, part));
  }
  const { 'equals-ignore-case': part, ...others } = operand;
  if (typeof part !== 'string' || Object.keys(others).length > 0) return refuse(kind, operand);
  return ofText((text) => has(lower(text), lower(part)));
}

/**
 * A star stands for any text, and two in a row for nothing; a backslash stands before a star or a backslash,
 * which is itself then.
 */
function wildcardIn(text: string): RegExp {
  if (!/^([^\\*]|\\[\\*]|\*(?!\*))*$/.test(text)) return refuse('wildcard', text);
  const source = text.replaceAll(/\\([\\*])|\*|[^\\*]+/g, (part, escaped: string | undefined) =>
    part === '*' ? '.*' : (escaped ?? part).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`^${source}$`, 's');
}

const bounds: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** One bound, or a lower one and then an upper one. */
function numeric(operand: Json): Comparison {
  if (!Array.isArray(operand)) return refuse('numeric', operand);
  const [first, low, second, high, ...more] = operand;
  const isRange = /^>=?$/.test(String(first)) && /^<=?$/.test(String(second)) && Number(low) < Number(high);
  const pairs =
    second === undefined
      ? [[first, low]]
      : [
          [first, low],
          [second, high],
        ];
  if (more.length > 0 || (second !== undefined && !isRange)) return refuse('numeric', operand);
  const tests = pairs.map(([sign, bound]) => {
    const holds = bounds[String(sign)];
    return typeof bound === 'number' && holds
      ? (value: number) => holds(value, bound)
      : refuse('numeric', operand);
  });
  return (value) => typeof value === 'number' && tests.every((holds) => holds(value));
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function blockIn(text: string): BlockList {
  const [, address = '', mask = ''] = /^(.+)\/(\d+)$/.exec(text) ?? [];
  if (isIP(address) === 0 || Number(mask) > (isIP(address) === 6 ? 128 : 32)) return refuse('cidr', text);
  const block = new BlockList();
  block.addSubnet(address, Number(mask), familyOf(address));
  return block;
}

/** Texts, or numbers, never both. */
function excludedValues(operand: Json): readonly Comparison[] {
  const values: readonly Json[] = Array.isArray(operand) ? operand : [operand];
  const kinds = new Set(values.map((value) => typeof value));
  if (kinds.size !== 1 || !(kinds.has('string') || kinds.has('number')))
    return refuse('anything-but', operand);
  return values.map((excluded) => (value) => value === excluded);
}

const excludable = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'];

/** One kind, of a text or of each of several; an empty prefix or suffix would exclude everything. */
function excludedKinds(operand: { readonly [key: string]: Json }): readonly Comparison[] {
  const [[kind, given] = ['', null], ...others] = Object.entries(operand);
  const texts: readonly Json[] = Array.isArray(given) ? given : [given];
  const isWrong = (text: Json): boolean =>
    typeof text !== 'string' || (text === '' && (kind === 'prefix' || kind === 'suffix'));
  const operator = excludable.includes(kind) ? operators[kind] : undefined;
  if (operator === undefined || others.length > 0 || texts.length === 0 || texts.some(isWrong))
    return refuse('anything-but', operand);
  return texts.map(operator);
}
