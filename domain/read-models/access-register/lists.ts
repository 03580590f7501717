import * as z from 'zod/mini';
import { keyOf, lastDay } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { accessRow, type Entry, entry } from './row.ts';

/** The kinds of things that are given. */
export const accessKind = z.enum(['account', 'right', 'wifi']);

/** An entry as it stands in the list. */
export const listedEntry = z.object({ ...entry.shape, key: z.string(), stream: z.string(), person: z.string(), kind: accessKind });
type ListedEntry = z.output<typeof listedEntry>;

const kindOf = (what: string): ListedEntry['kind'] => (what === 'wifi' || what === 'account' ? what : 'right');

/** Whether there is a day on which it is in force. */
const isGiven = ({ status, from, until }: Entry): boolean => status === 'given' && (from === null || until === null || from <= until);

/** Every entry by its record; by kind what is given, by its last day and, where it has one, its first; and what is not. */
const keysOf = (listed: ListedEntry): readonly string[] => {
  const { kind, stream, what, from, until } = listed;
  const all = keyOf('all', stream, what);
  if (!isGiven(listed)) return [all, keyOf(kind, 'over', stream, what)];
  return [all, keyOf(kind, 'given', lastDay(until), stream, what), ...(from === null ? [] : [keyOf(kind, 'from', from, stream, what)])];
};

/** What one person may or might use. */
export const listsOfAccess = ({ id, row }: SourceRow): readonly ListRow[] => {
  const { person = '', entries = [] } = accessRow.safeParse(row).data ?? {};
  return entries.map((one) => {
    const listed = { key: `${id}#${one.what}`, stream: id, person, kind: kindOf(one.what), ...one };
    const counts = isGiven(one) ? { [listed.kind]: [{ from: one.from, until: one.until }] } : {};
    return { keys: keysOf(listed), row: listed, counts };
  });
};
