import type { Catalogue } from '../../../events/log/catalogue.ts';
import type { Replay } from '../../../events/log/replay/replay.ts';
import type { Commit } from '../../../events/log/types.ts';
import { type Counting, countingOf, type Until } from './counting.ts';
import type { EventFold } from './event-fold.ts';
import { happenedIn } from './happened.ts';

export interface ReplayDeps {
  readonly replay: Pick<Replay, 'after'>;
  readonly catalogue: Pick<Catalogue, 'upcast' | 'dayOf'>;
}

/** One look at the past of a school: up to when, and what is made of what counts. */
export interface Look {
  readonly until: Until;
  readonly folds: readonly EventFold[];
}

/**
 * Replays a school's journal once, from its beginning to its end, for all the looks.
 * It can't stop early: a commit may have been journaled long after it was recorded, and recorded long after it happened.
 * @returns for each look the position of the last journal entry that counts, 0 where none does
 */
export const replayInto = async ({ replay, catalogue }: ReplayDeps, school: string, looks: readonly Look[]): Promise<readonly number[]> => {
  const viewers = looks.map((look) => viewerOf(catalogue, look));
  for await (const { position, read } of replay.after(school, 0)) {
    const events = read.commit.events.map((event) => catalogue.upcast(read.commit.stream, event));
    for (const viewer of viewers) viewer.see(position, { ...read.commit, events });
  }
  return viewers.map((viewer) => viewer.position());
};

const viewerOf = (catalogue: ReplayDeps['catalogue'], { until, folds }: Look) => {
  const counts = byStream(catalogue, until);
  let last = 0;
  return {
    position: () => last,
    see: (position: number, commit: Commit): void => {
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
const byStream = (catalogue: ReplayDeps['catalogue'], until: Until): ((commit: Commit) => Counting) => {
  const countings = new Map<string, Counting>();
  return ({ stream, id }) => {
    const key = `${stream}/${id}`;
    const counting = countings.get(key) ?? countingOf(until, happenedIn(catalogue, stream));
    countings.set(key, counting);
    return counting;
  };
};
