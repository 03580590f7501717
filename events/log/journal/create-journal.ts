import { underLease } from './lease.ts';
import { newestMarked, readMarkers } from './markers.ts';
import { positionAfter } from './page.ts';
import { readHead } from './pages.ts';
import { place } from './place.ts';
import { readJournal } from './read-journal.ts';
import { refText } from './refs.ts';
import type { CommitRef, Journal, JournalDeps } from './types.ts';

/** The journal on its table: pages under the school, a marker a commit under the commit's own key, a lease a school. */
export const createJournal = (deps: JournalDeps): Journal => ({
  journal: async (school, commits) => (commits.length === 0 ? [] : underLease(deps, school, () => place(deps, school, commits))),
  readJournal: (school, afterPosition, limit) => readJournal(deps, school, afterPosition, limit),
  headPosition: async (school) => positionAfter(await readHead(deps, school)) - 1,
  positionOf: async ({ school, stream, id }, commit) => (await positionsOf(deps, school, [{ stream, id, commit }]))[0] ?? null,
  positionsOf: (school, refs) => positionsOf(deps, school, refs),
  newestMarked: (key) => newestMarked(deps, key),
});

/** The head before the markers: only the newest page can lack markers, so a commit in neither is not journaled. */
const positionsOf = async (deps: JournalDeps, school: string, refs: readonly CommitRef[]): Promise<readonly (number | null)[]> => {
  const head = await readHead(deps, school);
  const atHead = new Map(head?.entries.map((entry) => [refText(entry), entry.position]));
  const marked = await readMarkers(deps, school, refs);
  return refs.map(refText).map((ref) => atHead.get(ref) ?? marked.get(ref) ?? null);
};
