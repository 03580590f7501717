import { happenedIn, type StatedDays } from '../../kernel/happened.ts';
import type { RecordedCommit } from '../../kernel/recorded.ts';
import { type By, type Since, sinceOf } from './counting.ts';
import type { CountedEvent, EventFold } from './event-fold.ts';

/** A look that moves from instant to instant, back and forth. */
export interface MovingLook {
  /** Makes the folds what they are as of an instant. @returns position of the last commit that counts, 0: none */
  readonly to: (asOf: string) => number;
}

interface Placed extends CountedEvent {
  /** Since when it counts, UTC with milliseconds. */
  readonly since: string;
}

const nameOf = ({ commit: { stream, id } }: CountedEvent): string => `${stream}/${id}`;

const placedIn = (days: StatedDays, by: By, commits: readonly RecordedCommit[]): readonly Placed[] => {
  const sinces = new Map<string, Since>();
  return commits.flatMap((commit, index) => {
    const record = `${commit.stream}/${commit.id}`;
    const sinceThen = sinces.get(record) ?? sinceOf(by, happenedIn(days, commit.stream));
    sinces.set(record, sinceThen);
    return commit.events.map((event, at): Placed => {
      const version = commit.firstVersion + at;
      const since = sinceThen({ version, recordedAt: commit.recordedAt, event });
      return { commit, position: index + 1, version, event, since };
    });
  });
};

/** How many of the events, sorted by since when they count, do so by an instant. */
const countedBy = (sorted: readonly Placed[], asOf: string): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.since ?? '') <= asOf) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Of each number of events that count, the last position among them. */
const lastPositions = (sorted: readonly Placed[]): readonly number[] => {
  const last = [0];
  for (const { position } of sorted) last.push(Math.max(last.at(-1) ?? 0, position));
  return last;
};

/**
 * Folds a record that was read whole. What a fold makes of one record hangs on the events of that record
 * alone, so that from one instant to another only those records are folded again of which an event begins or
 * ceases to count.
 * @param commits whole, in the order of the journal, with their events at their newest schema version
 */
export const movingLook = (
  days: StatedDays,
  { by, folds }: { readonly by: By; readonly folds: readonly EventFold[] },
  commits: readonly RecordedCommit[],
): MovingLook => {
  const placed = placedIn(days, by, commits);
  const records = Map.groupBy(placed, nameOf);
  const sorted = placed.toSorted((one, other) =>
    one.since < other.since ? -1 : Number(one.since > other.since),
  );
  const positions = lastPositions(sorted);
  let counted = 0;
  const refold = (record: string, asOf: string): void => {
    for (const fold of folds) fold.forget(record);
    for (const { since, ...event } of records.get(record) ?? [])
      if (since <= asOf) for (const fold of folds) fold.accept(event);
  };
  return {
    to: (asOf) => {
      const next = countedBy(sorted, asOf);
      const moved = sorted.slice(Math.min(counted, next), Math.max(counted, next));
      for (const record of new Set(moved.map(nameOf))) refold(record, asOf);
      counted = next;
      return positions[next] ?? 0;
    },
  };
};
