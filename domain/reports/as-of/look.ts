import { happenedIn, type StatedDays } from '../../kernel/happened.ts';
import type { RecordedCommit } from '../../kernel/recorded.ts';
import { type Counting, countingOf, type Until } from './counting.ts';
import type { EventFold } from './event-fold.ts';

/** One look at the past of a school: up to when, and what is made of what counts. */
export interface Look {
  readonly until: Until;
  readonly folds: readonly EventFold[];
}

/** A look at work: it sees every commit of the journal, in order, and hands to its folds what counts. */
export interface Viewer {
  /** @param commit with its events at their newest schema version */
  readonly see: (position: number, commit: RecordedCommit) => void;
  /** Leaves a record out, as `<stream>/<id>`: what was seen of it, and what is still to come. */
  readonly leaveOut: (record: string) => void;
  /** Of the last journal entry that counted, 0 where none did. */
  readonly position: () => number;
}

export const viewerOf = (days: StatedDays, { until, folds }: Look): Viewer => {
  const counts = byStream(days, until);
  const out = new Set<string>();
  let last = 0;
  return {
    position: () => last,
    leaveOut: (record) => {
      out.add(record);
      for (const fold of folds) fold.forget(record);
    },
    see: (position, commit) => {
      if (out.has(`${commit.stream}/${commit.id}`)) return;
      const doesCount = counts(commit);
      for (const [index, event] of commit.events.entries()) {
        const version = commit.firstVersion + index;
        if (!doesCount({ version, recordedAt: commit.recordedAt, event })) continue;
        last = position;
        for (const fold of folds) fold.accept({ commit, position, version, event });
      }
    },
  };
};

/** Which event of a stream counts may depend on earlier ones of the same stream, and on no other. */
const byStream = (days: StatedDays, until: Until): ((commit: RecordedCommit) => Counting) => {
  const countings = new Map<string, Counting>();
  return ({ stream, id }) => {
    const key = `${stream}/${id}`;
    const counting = countings.get(key) ?? countingOf(until, happenedIn(days, stream));
    countings.set(key, counting);
    return counting;
  };
};
