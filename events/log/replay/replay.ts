import { segmentStart } from '../archive/keys.ts';
import { SEGMENT_COMMITS } from '../archive/segment.ts';
import { TamperedJournal } from '../journal/errors.ts';
import type { FoundEntry } from '../journal/types.ts';
import { type CommitSources, commitsOf, type FoundPosition } from './commits-of.ts';
import { readAhead } from './read-ahead.ts';

export type { FoundPosition, ReplayedCommit, TamperedPosition } from './commits-of.ts';

/** A school's history in journal order, from wherever it is kept. */
export interface Replay {
  /**
   * Every position after one, to the end of the journal or up to a position (included), without gaps, and the
   * commit there as it is found. At most two pages of 256 commits are held. Stop early, and no more than the
   * next page is read.
   */
  readonly after: (
    school: string,
    position: number,
    options?: { readonly until?: number },
  ) => AsyncIterable<FoundPosition>;
  /** The newest position, 0 for an empty journal. */
  readonly head: (school: string) => Promise<number>;
}

export interface ReplayDeps extends CommitSources {
  /** At most `limit` positions after one, in order, without gaps. */
  readonly readJournal: (school: string, after: number, limit: number) => Promise<readonly FoundEntry[]>;
  readonly headPosition: (school: string) => Promise<number>;
}

/**
 * Whole segments come from the archive, where they cost a request each; what is not archived comes from the
 * log.
 */
export const createReplay = (deps: ReplayDeps): Replay => ({
  after: (school, position, { until = Number.MAX_SAFE_INTEGER } = {}) =>
    commitsIn(deps, school, { after: position, until }),
  head: deps.headPosition,
});

/** Positions after one, up to another (included). */
interface Span {
  readonly after: number;
  readonly until: number;
}

async function* commitsIn(deps: ReplayDeps, school: string, span: Span): AsyncGenerator<FoundPosition> {
  for await (const page of readAhead(pagesIn(deps, school, span))) yield* page;
}

/** Pages end where segments do. A page that is shorter than asked for is the end of the journal. */
async function* pagesIn(
  deps: ReplayDeps,
  school: string,
  { after, until }: Span,
): AsyncGenerator<readonly FoundPosition[]> {
  for (let last = after; last < until; ) {
    const end = Math.min(segmentStart(last + 1) + SEGMENT_COMMITS - 1, until);
    const entries = await deps.readJournal(school, last, end - last);
    expectContiguous(school, entries, last + 1);
    const isEnd = entries.length < end - last;
    // A segment is written when it is full, so that there is none beyond the end of the journal.
    if (entries.length > 0)
      yield await commitsOf(isEnd ? { ...deps, readSegment: null } : deps, school, entries);
    if (isEnd) return;
    last = end;
  }
}

const expectContiguous = (school: string, entries: readonly FoundEntry[], first: number): void => {
  const gap = entries.findIndex(({ position }, index) => position !== first + index);
  if (gap >= 0) throw new TamperedJournal(`the journal of ${school} has no position ${first + gap}`);
};
