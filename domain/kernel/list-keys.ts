/**
 * Rows whose keys lie between two texts, both included. Keys are ASCII, so that texts compare as the table
 * compares them.
 */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

/** After everything that can stand in a key: no id or day holds a tilde. */
const END = '~';

/** Parts of a key, from the widest to the narrowest; none holds a slash. */
export const keyOf = (...parts: readonly string[]): string => parts.join('/');

const within = (parts: readonly string[]): string => `${keyOf(...parts)}/`;

/** All keys that begin with these parts. */
export const under = (...parts: readonly string[]): KeyRange => ({
  from: within(parts),
  to: within(parts) + END,
});

/** As `under`; the next part is a day: that one or a later one. */
export const fromDay = (day: string, ...parts: readonly string[]): KeyRange => ({
  from: within(parts) + day,
  to: within(parts) + END,
});

/** As `fromDay`, without the day itself. */
export const afterDay = (day: string, ...parts: readonly string[]): KeyRange => ({
  from: `${within(parts) + day}/${END}`,
  to: within(parts) + END,
});

/** As `under`; the next part is a day: an earlier one. */
export const beforeDay = (day: string, ...parts: readonly string[]): KeyRange => ({
  from: within(parts),
  to: within(parts) + day,
});

/** As `beforeDay`, and the day itself. */
export const throughDay = (day: string, ...parts: readonly string[]): KeyRange => ({
  from: within(parts),
  to: `${within(parts) + day}/${END}`,
});

/** A last day as a part of a key: what has none ends after everything else. */
export const lastDay = (until: string | null): string => until ?? '9999-12-31';

/** A day as a part of a key in whose order the newest comes first. */
export const newestFirst = (day: string): string => day.replace(/\d/g, (digit) => String(9 - Number(digit)));

/**
 * Ranges that are read only where something is counted in them: over many schools, most have nothing to show.
 */
export const ifAny = (count: number | undefined, ...ranges: readonly KeyRange[]): readonly KeyRange[] =>
  count === undefined || count === 0 ? [] : ranges;
