import { isRecord } from './value.ts';

/** Something that is not the same in two states, and how it stands in each; undefined: it does not stand there. */
export interface Difference {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** An empty list says as little as none. */
const isNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).every(isNothing)
    : value === undefined || value === null || value === '';

/** A text that is the same for values that are, whatever the order of their parts and entries. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const said = Object.entries(value).filter(([, part]) => !isNothing(part));
  return `{${said
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
    .toSorted()
    .join()}}`;
};

/** What distinguishes entries of lists; the first of these that every entry has as its own. */
const KEYS = ['key', 'id', 'person', 'version', 'entry', 'role', 'audience', 'kind'];

const keyIn = (name: string, entry: unknown): string => {
  const key = isRecord(entry) ? entry[name] : null;
  return typeof key === 'string' || typeof key === 'number' ? String(key) : '';
};

/** Entries by what tells them apart; null: nothing does. */
const keyedBy = (name: string, list: readonly unknown[]): ReadonlyMap<string, unknown> | null => {
  const entries = list.map((one): [string, unknown] => [keyIn(name, one), one]);
  const keyed = new Map(entries);
  return keyed.size === list.length && !keyed.has('') ? keyed : null;
};

type Lists = readonly [before: readonly unknown[], after: readonly unknown[]];

/** Where nothing tells entries apart, each that is not also in the other list is gone, or added. */
const lacking = (list: readonly unknown[], other: readonly unknown[]): readonly unknown[] => {
  const left = other.map(canonical);
  return list.filter((one) => {
    const at = left.indexOf(canonical(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const ofLists = (path: readonly string[], [before, after]: Lists): readonly Difference[] => {
  for (const name of KEYS) {
    const [one, other] = [keyedBy(name, before), keyedBy(name, after)];
    if (one !== null && other !== null)
      return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) =>
        between([...path, key], one.get(key), other.get(key)),
      );
  }
  return [
    ...lacking(before, after).map((one) => ({ path, before: one, after: undefined })),
    ...lacking(after, before).map((one) => ({ path, before: undefined, after: one })),
  ];
};

const between = (path: readonly string[], before: unknown, after: unknown): readonly Difference[] => {
  if (isNothing(before) && isNothing(after)) return [];
  if (isRecord(before) && isRecord(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      between([...path, name], before[name], after[name]),
    );
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(path, [before, after]);
  return canonical(before) === canonical(after) ? [] : [{ path, before, after }];
};

/** All that differs between two states, or two lists; the order of a list's entries is no difference. */
export const differences = (before: unknown, after: unknown): readonly Difference[] =>
  between([], before, after);
