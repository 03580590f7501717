import type { ArchivedText } from '../../events/log/archive/types.ts';
import type { JournalEntry } from '../../events/log/journal/types.ts';
import type { ReadCommit } from '../../events/log/types.ts';
import { historyOf, type Written } from './journal-campaign/history.ts';

/** A commit with its line of the journal. */
export interface Journaled {
  readonly read: ReadCommit;
  readonly entry: JournalEntry;
}

/** The same with the item that the log has of it. */
export interface JournaledItem extends Journaled {
  readonly item: Written['item'];
}

/** So many commits of a few streams, journaled ten a page. */
export const journaledHistory = (school: string, commits: number): readonly JournaledItem[] =>
  historyOf(
    school,
    Array.from({ length: commits }, (_, index) => ({
      stream: index % 4,
      facts: [],
      events: 1 + (index % 2),
    })),
  ).map(({ read, item }, index) => ({ read, item, entry: entryOf(read, index + 1) }));

const entryOf = ({ commit: { stream, id, commit }, hash }: ReadCommit, position: number): JournalEntry => ({
  stream,
  id,
  commit,
  hash,
  position,
  at: new Date(Date.parse('2026-09-03T08:00:00.000Z') + Math.floor(position / 10) * 1000).toISOString(),
});

/** What a segment says of them. */
export const textsOf = (history: readonly Journaled[]): readonly ArchivedText[] =>
  history.map(({ read: { text, hash }, entry: { position, at } }) => ({ position, at, text, hash }));
