import type { Json } from '../../../events/catalogue/define-events.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { isObject } from '../template/template.ts';
import { type Comparison, comparisonOf } from './comparisons.ts';

export type Matches = (event: Json | undefined) => boolean;

/** One place of an event, and the comparisons of which one must hold there. */
interface Field {
  /**
   * Names joined by dots, as EventBridge does it: `a.b` is also what stands under the name `b` within `a`.
   */
  readonly path: string;
  readonly comparisons: readonly Comparison[];
}

/** A value of an event that has no parts, with the entries of lists that it stands in. */
interface Leaf {
  readonly path: string;
  readonly value: Json;
  readonly entries: ReadonlyMap<readonly Json[], number>;
}

/**
 * An event pattern as a predicate, as EventBridge understands it: every field of the pattern must match, and
 * of its list one entry; what is matched within a list of objects must be of one object.
 * @throws LocalStackError for a pattern that EventBridge refuses
 */
export function compilePattern(pattern: Json): Matches {
  const alternatives = alternativesOf(pattern, []);
  return (event) => {
    const leaves = Map.groupBy(leavesOf(event ?? null, [], new Map()), ({ path }) => path);
    return alternatives.some((fields) => holds(fields, leaves, new Map()));
  };
}

type Alternative = readonly Field[];

/** The pattern with each `$or` worked out: it holds when all fields of one alternative do. */
function alternativesOf(pattern: Json, names: readonly string[]): readonly Alternative[] {
  if (!isObject(pattern) || Object.keys(pattern).length === 0)
    throw new LocalStackError(`an event pattern is an object with fields, not ${JSON.stringify(pattern)}`);
  return Object.entries(pattern)
    .map(([name, expected]) =>
      name === '$or' ? eitherOf(expected, names) : fieldOf(expected, [...names, name]),
    )
    .reduce<readonly Alternative[]>(
      (all, one) => all.flatMap((before) => one.map((more) => [...before, ...more])),
      [[]],
    );
}

function eitherOf(patterns: Json, names: readonly string[]): readonly Alternative[] {
  if (Array.isArray(patterns) && patterns.length > 1)
    return patterns.flatMap((pattern) => alternativesOf(pattern, names));
  throw new LocalStackError(
    `$or in an event pattern takes a list of two patterns or more, not ${JSON.stringify(patterns)}`,
  );
}

function fieldOf(expected: Json, names: readonly string[]): readonly Alternative[] {
  if (!Array.isArray(expected)) return alternativesOf(expected, names);
  const path = names.join('.');
  if (expected.length === 0) throw new LocalStackError(`the list of ${path} in an event pattern is empty`);
  return [[{ path, comparisons: expected.map(comparisonOf) }]];
}

/** Also what has a dot in its name; an empty list or object has none. */
function leavesOf(value: Json, names: readonly string[], entries: Leaf['entries']): readonly Leaf[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) => leavesOf(entry, names, new Map(entries).set(value, index)));
  if (!isObject(value)) return [{ path: names.join('.'), value, entries }];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...names, name], entries));
}

type Leaves = ReadonlyMap<string, readonly Leaf[]>;

/** @param entries those that fields before these matched in */
function holds([field, ...others]: Alternative, leaves: Leaves, entries: Leaf['entries']): boolean {
  if (field === undefined) return true;
  const { path, comparisons } = field;
  const found = leaves.get(path);
  if (found === undefined)
    return comparisons.some((compare) => compare(undefined)) && holds(others, leaves, entries);
  return found.some(
    (leaf) =>
      [...leaf.entries].every(([list, index]) => (entries.get(list) ?? index) === index) &&
      comparisons.some((compare) => compare(leaf.value)) &&
      holds(others, leaves, new Map([...entries, ...leaf.entries])),
  );
}
