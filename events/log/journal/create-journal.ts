import { findEntries } from './find-entries.ts';
import { underLease } from './lease.ts';
import { newestMarked, readMarkers } from './markers.ts';
import { positionAfter } from './page.ts';
import { readHead } from './pages.ts';
import { place } from './place.ts';
import { notedOf, notePublished, unpublished } from './published.ts';
import { readJournal } from './read-journal.ts';
import { refText } from './refs.ts';
import type { CommitRef, Journal, JournalDeps, Place } from './types.ts';

/**
 * The journal on its table: pages under the school, a marker a commit under the commit's own key, a lease a
 * school.
 */
export const createJournal = (deps: JournalDeps): Journal => ({
  journal: async (school, commits) =>
    commits.length === 0 ? [] : underLease(deps, school, () => place(deps, school, commits)),
  readJournal: (school, afterPosition, limit) => readJournal(deps, school, afterPosition, limit),
  findEntries: (school, afterPosition, limit) => findEntries(deps, school, afterPosition, limit),
  headPosition: async (school) => positionAfter(await readHead(deps, school)) - 1,
  placeOf: async ({ school, stream, id }, commit) =>
    (await placesOf(deps, school, [{ stream, id, commit }]))[0] ?? null,
  placesOf: (school, refs) => placesOf(deps, school, refs),
  newestMarked: (key) => newestMarked(deps, key),
  notePublished: (school, positions) => notePublished(deps, school, positions),
  notedOf: (school, positions) => notedOf(deps, school, positions),
  unpublished: (school, until) => unpublished(deps, school, until),
});

/**
 * The head before the markers: only the newest page can lack markers, so a commit in neither is not
 * journaled.
 */
const placesOf = async (
  deps: JournalDeps,
  school: string,
  refs: readonly CommitRef[],
): Promise<readonly (Place | null)[]> => {
  const head = await readHead(deps, school);
  const atHead = new Map(
    head?.entries.map((entry) => [refText(entry), { position: entry.position, hash: entry.hash }]),
  );
  const marked = await readMarkers(deps, school, refs);
  return refs.map(refText).map((ref) => atHead.get(ref) ?? marked.get(ref) ?? null);
};
