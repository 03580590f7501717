import * as z from 'zod/mini';
import { after, always, type Counts, untilDay } from '../../kernel/counts.ts';
import { plusDays } from '../../kernel/day.ts';
import { keyOf, lastDay } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { accessRow, type Entry, entry } from './row.ts';

/** The kinds of things that are given. */
export const accessKind = z.enum(['account', 'right', 'wifi', 'internet']);

/** An entry as it stands in the list. */
export const listedEntry = z.object({
  ...entry.shape,
  key: z.string(),
  stream: z.string(),
  person: z.string(),
  kind: accessKind,
});
type ListedEntry = z.output<typeof listedEntry>;

const kindOf = (what: string): ListedEntry['kind'] =>
  what === 'wifi' || what === 'account' || what === 'internet' ? what : 'right';

/** Whether there is a day on which it is in force. */
export const isGiven = ({ status, from, until }: Entry): boolean =>
  status === 'given' && (from === null || until === null || from <= until);

/**
 * Every entry by its record; by kind what is given, by its last day and, where it has one, its first; and
 * what is not.
 */
const keysOf = (listed: ListedEntry): readonly string[] => {
  const { kind, stream, entry: one, from, until } = listed;
  const all = keyOf('all', stream, one);
  if (!isGiven(listed)) return [all, keyOf(kind, 'over', stream, one)];
  return [
    all,
    keyOf(kind, 'given', lastDay(until), stream, one),
    ...(from === null ? [] : [keyOf(kind, 'from', from, stream, one)]),
    ...(listed.lapsed === null ? [] : [keyOf(LAPSED, stream, one)]),
  ];
};

/** Names of numbers: what is in force has the name of its kind. */
/** Name of the number of what is given on a signature that carries it no more. */
export const LAPSED = 'lapsed';
export const endedOf = (kind: string): string => keyOf(kind, 'ended');
export const aheadOf = (kind: string): string => keyOf(kind, 'ahead');
export const overOf = (kind: string): string => keyOf(kind, 'over');

const countsOf = (listed: ListedEntry): Counts => {
  const { kind, from, until } = listed;
  if (!isGiven(listed)) return { [overOf(kind)]: always };
  return {
    [kind]: [{ from, until }],
    ...(listed.lapsed === null ? {} : { [LAPSED]: untilDay(until) }),
    ...(until === null ? {} : { [endedOf(kind)]: after(until) }),
    ...(from === null ? {} : { [aheadOf(kind)]: untilDay(plusDays(from, -1)) }),
  };
};

/** What one person may or might use. */
export const listsOfAccess = ({ id, row }: SourceRow): readonly ListRow[] => {
  const { person = '', entries = [] } = accessRow.safeParse(row).data ?? {};
  return entries.map((one) => {
    const listed = { key: `${id}#${one.entry}`, stream: id, person, kind: kindOf(one.what), ...one };
    return { keys: keysOf(listed), row: listed, counts: countsOf(listed) };
  });
};
