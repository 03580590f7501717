import type { ReadCommit } from '../types.ts';
import { collect } from './collect.ts';
import { JournalContended } from './errors.ts';
import { completeMarkers, putMarkers } from './markers.ts';
import { type Page, pageAfter } from './page.ts';
import { putPage, readHead } from './pages.ts';
import { refText } from './refs.ts';
import type { JournalDeps, JournaledCommit } from './types.ts';

/**
 * Every lost page is another relay's progress, so that this many in a row mean a storm; the mapping brings
 * the records again.
 */
const MAX_LOST_PAGES = 50;
const LONGEST_WAIT_MS = 50;

/**
 * Places commits at the head of their school's journal, under any number of relays that may die at any point.
 * Why exactly once:
 * 1. A page is put where the page that was read as head ends, on condition that nothing stands there; so
 * pages are contiguous and,
 *    when the put succeeds, the head that was read was still the newest.
 * 2. Nobody puts a page before the markers of the head that was read are complete; so only the newest page
 * can ever lack markers.
 * 3. The markers of the commits are read after those of the head are complete; a commit without a marker is
 * therefore in no page up to
 *    that head, and by 1 in no later one either when the put succeeds.
 * 4. A relay that lost (or does not know whether its put arrived) begins again from the head, and finds what
 * was placed by its markers. Why in order: a page holds commits topologically sorted, and all else that they
 * rely on has a marker, so stands in an earlier page.
 */
export const place = async (
  deps: JournalDeps,
  school: string,
  asked: readonly ReadCommit[],
): Promise<readonly JournaledCommit[]> => {
  for (let lost = 0; lost < MAX_LOST_PAGES; lost += 1) {
    const placed = await placeAtHead(deps, school, asked);
    if (placed !== null) return placed;
    await deps.wait(deps.random() * LONGEST_WAIT_MS);
  }
  throw new JournalContended(`lost ${MAX_LOST_PAGES} pages in a row to other relays in ${school}`);
};

/** Null when another relay moved the head. */
const placeAtHead = async (
  deps: JournalDeps,
  school: string,
  asked: readonly ReadCommit[],
): Promise<readonly JournaledCommit[] | null> => {
  let head = await readHead(deps, school);
  await completeMarkers(deps, head);
  const { places, missing } = await collect(deps, school, asked);
  const all = new Map([...places].map(([ref, { position }]) => [ref, position]));
  for (let left = missing; left.length > 0; ) {
    const page: Page = pageAfter(head, school, left, deps.now());
    if (!(await putPage(deps, page))) return null;
    await putMarkers(deps, school, page.entries);
    for (const entry of page.entries) all.set(refText(entry), entry.position);
    left = left.slice(page.entries.length);
    head = page;
  }
  return inJournalOrder(asked, missing, all);
};

const inJournalOrder = (
  asked: readonly ReadCommit[],
  missing: readonly ReadCommit[],
  positions: ReadonlyMap<string, number>,
): readonly JournaledCommit[] => {
  const wanted = new Map(asked.map((read) => [refText(read.commit), read]));
  const placed = new Map(missing.map((read) => [refText(read.commit), read]));
  const howOf = (ref: string) => (wanted.has(ref) ? (placed.has(ref) ? 'placed' : 'found') : 'taken-along');
  return [...new Map([...placed, ...wanted])]
    .map(([ref, read]) => ({ read, position: known(positions, ref), how: howOf(ref) }) as const)
    .sort((a, b) => a.position - b.position);
};

const known = (positions: ReadonlyMap<string, number>, ref: string): number => {
  const position = positions.get(ref);
  if (position === undefined) throw new Error(`placed without a position: ${ref}`);
  return position;
};
