import { getAll } from '../journal/batches.ts';
import { findEntries, isKept } from '../journal/find-entries.ts';
import { markerKey, refText } from '../journal/refs.ts';
import { parseLogKey } from '../key.ts';
import { NotRestorable } from './errors.ts';
import type { BackedUpCommit } from './history.ts';
import type { BackedUpTables } from './tables.ts';

const AT_ONCE = 250;

/**
 * Commits after a position with their items, as they are, to the end of the journal.
 * @throws NotRestorable where journal or log lack one: a backup of it would hide that
 */
export async function* tailOf(
  tables: BackedUpTables,
  school: string,
  after: number,
): AsyncGenerator<BackedUpCommit> {
  for (let last = after; ; ) {
    const journal = { client: tables.client, tableName: tables.journal };
    const entries = await findEntries(journal, school, last, AT_ONCE);
    const kept = entries.filter(isKept);
    if (kept.length < entries.length) throw lacking(school, last + 1, 'a page of the journal');
    const bodies = await bodiesOf(tables, school, kept);
    for (const entry of kept) {
      const body = bodies.get(refText(entry));
      if (body === undefined) throw lacking(school, entry.position, 'the commit');
      yield { position: entry.position, at: entry.at, body };
    }
    if (entries.length < AT_ONCE) return;
    last += entries.length;
  }
}

const lacking = (school: string, position: number, what: string): NotRestorable =>
  new NotRestorable(`${school}: ${what} at position ${position} is gone; see "the log was tampered with"`);

const bodiesOf = async (
  tables: BackedUpTables,
  school: string,
  entries: readonly Parameters<typeof refText>[0][],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const items = await getAll(
    { ...tables, tableName: tables.eventLog },
    entries.map((entry) => markerKey(school, entry)),
  );
  return new Map(
    items.flatMap(({ pk, sk, b }) => {
      const { stream, id } = parseLogKey(pk?.S ?? '');
      return b?.B === undefined ? [] : [[refText({ stream, id, commit: Number(sk?.N) }), b.B] as const];
    }),
  );
};
